package org.ovmlang.compiler.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Term;

/**
 * Turns calls of claims whose definition is known from their type into calls of the definition: of
 * {@code su: stateUpdate}, the call {@code su()} is the formula of {@code stateUpdate} with the
 * inputs of {@code su}. It costs no fuel then. Not so where the definition could come back to the
 * caller, which only a claim value may; and not of an extern, whose formula nobody knows.
 */
public final class TypedCalls {

  private final Map<String, Definition> byId = new LinkedHashMap<>();
  private final Map<String, Set<String>> callees = new LinkedHashMap<>();
  private final Map<String, Integer> component = new LinkedHashMap<>();

  private TypedCalls(CheckedProgram program) {
    program.definitions().forEach(definition -> byId.putIfAbsent(definition.id(), definition));
    byId.forEach((id, definition) -> callees.put(id, calleesOf(definition)));
    new StronglyConnected(callees).components(component);
  }

  /** The same program with such calls; again callees before their callers. */
  public static CheckedProgram resolve(CheckedProgram program) {
    TypedCalls calls = new TypedCalls(program);
    if (calls.byId.size() < program.definitions().size()) {
      // Two definitions have one id, which a later check reports.
      return program;
    }
    List<Definition> rewritten = new ArrayList<>();
    for (Definition definition : program.definitions()) {
      rewritten.add(calls.rewritten(definition));
    }
    return new CheckedProgram(
        CalleesFirst.order(rewritten), program.params(), program.userAtoms(), program.records());
  }

  private Set<String> calleesOf(Definition definition) {
    Set<String> found = new LinkedHashSet<>();
    new IrWalker() {
      @Override
      public @Nullable Void visit(Formula.Call formula) {
        found.add(formula.definition());
        super.visit(formula);
        return null;
      }

      @Override
      public @Nullable Void visit(Formula.ClaimCall formula) {
        if (isFormulaKnown(formula.claim())) {
          found.add(((DefinitionClaimType) formula.claim().type()).definition());
        }
        super.visit(formula);
        return null;
      }
    }.walk(definition.body());
    return found;
  }

  private boolean isFormulaKnown(Term claim) {
    if (!(claim.type() instanceof DefinitionClaimType type)) {
      return false;
    }
    Definition definition = byId.get(type.definition());
    return definition != null && definition.kind() == DefinitionKind.PREDICATE;
  }

  private Definition rewritten(Definition caller) {
    Integer own = component.get(caller.id());
    Formula body =
        new FormulaRewriter() {
          @Override
          public Formula visit(Formula.ClaimCall formula) {
            if (!isFormulaKnown(formula.claim())) {
              return formula;
            }
            DefinitionClaimType type = (DefinitionClaimType) formula.claim().type();
            boolean comesBack =
                type.definition().equals(caller.id())
                    || component.getOrDefault(type.definition(), -1).equals(own);
            return comesBack ? formula : call(formula, type);
          }
        }.rewrite(caller.body());
    return new Definition(
        caller.span(),
        caller.name(),
        caller.namespace(),
        caller.kind(),
        caller.inputs(),
        body,
        caller.doc());
  }

  private static Formula call(Formula.ClaimCall formula, DefinitionClaimType type) {
    Term claim = formula.claim();
    if (claim instanceof Term.MakeClaim made) {
      return new Formula.Call(formula.span(), type.definition(), made.inputs());
    }
    List<Term> fields = new ArrayList<>();
    for (int i = 0; i < type.fields().size(); i++) {
      fields.add(new Term.FieldValue(claim.span(), claim, i));
    }
    Formula call = new Formula.Call(formula.span(), type.definition(), fields);
    if (!fields.isEmpty() || !Conversions.mayLackValue(claim)) {
      return call;
    }
    // A call of a claim without a value is false; x == x says that it has one.
    Formula hasValue = new Formula.Comparison(claim.span(), ComparisonOperator.EQUAL, claim, claim);
    return new Formula.And(formula.span(), List.of(hasValue, call));
  }

  /** Orders definitions by their calls, otherwise as they are. */
  private static final class CalleesFirst extends IrWalker {

    private final Map<String, Definition> byId = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Definition> ordered = new ArrayList<>();

    static List<Definition> order(List<Definition> definitions) {
      CalleesFirst order = new CalleesFirst();
      definitions.forEach(definition -> order.byId.put(definition.id(), definition));
      for (Definition definition : definitions) {
        order.add(definition);
      }
      return order.ordered;
    }

    private void add(Definition definition) {
      if (seen.add(definition.id())) {
        walk(definition.body());
        ordered.add(definition);
      }
    }

    @Override
    public @Nullable Void visit(Formula.Call formula) {
      Definition callee = byId.get(formula.definition());
      if (callee != null && !seen.contains(callee.id())) {
        add(callee);
      }
      return null;
    }
  }
}
