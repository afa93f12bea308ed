package org.ovmlang.compiler.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.resolve.InputSymbol;
import org.ovmlang.compiler.resolve.Symbols;
import org.ovmlang.compiler.resolve.TypeResolver;
import org.ovmlang.compiler.resolve.TypeTable;
import org.ovmlang.compiler.rule.DuplicateName;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.SourceSyntax;
import org.ovmlang.compiler.syntax.TypeSyntax;

/** Lowers the definitions of a program, callees first, and collects what they use. */
public final class Lowering {

  private final Symbols symbols;
  private final TypeTable types;
  private final ImplicitMeanings implicit;
  private final Diagnostics diagnostics;
  private final Map<DefinitionSymbol, Optional<Hint>> hints = new HashMap<>();
  private final Map<String, Param> params = new TreeMap<>();
  private final Map<String, AtomDeclaration> userAtoms = new TreeMap<>();

  private Lowering(
      Symbols symbols, TypeTable types, ImplicitMeanings implicit, Diagnostics diagnostics) {
    this.implicit = implicit;
    this.symbols = symbols;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** The program; meaningless if errors were reported. What it leaves unsaid is noted. */
  public static CheckedProgram lower(
      Symbols symbols, TypeTable types, ImplicitMeanings implicit, Diagnostics diagnostics) {
    Lowering lowering = new Lowering(symbols, types, implicit, diagnostics);
    List<Definition> definitions = new ArrayList<>();
    for (boolean externs : new boolean[] {true, false}) {
      for (DefinitionSymbol symbol : symbols.definitions()) {
        if ((symbol.kind() == DefinitionKind.EXTERN) == externs) {
          definitions.add(lowering.definition(symbol));
        }
      }
    }
    return new CheckedProgram(
        definitions,
        List.copyOf(lowering.params.values()),
        List.copyOf(lowering.userAtoms.values()),
        types.records());
  }

  private Definition definition(DefinitionSymbol symbol) {
    DefinitionContext context = new DefinitionContext(this, symbol);
    Bindings bindings = Bindings.EMPTY;
    List<Variable> inputs = new ArrayList<>();
    for (InputSymbol input : symbol.inputs()) {
      Variable variable = context.newVariable(input.span(), input.name(), input.type());
      inputs.add(variable);
      bindings = bindings.with(input.name(), variable);
    }
    if (symbol.usesSelf()) {
      Variable self = context.newVariable(symbol.span(), "self", BasicType.ADDRESS);
      inputs.add(self);
      context.setSelf(self);
    }
    hint(symbol);
    SourceSyntax source = symbol.source();
    if (source != null) {
      TypedSource.check(context, source, bindings);
    }
    ExpressionSyntax body = symbol.body();
    // Without a formula: an extern's is never used, a source of numbers admits all of them.
    Formula formula =
        body == null
            ? new Formula.Constant(symbol.span(), symbol.kind() != DefinitionKind.EXTERN)
            : new FormulaLowering(context, bindings).lower(body);
    if (source != null) {
      formula = withBounds(formula, TypedSource.bounds(context, source, bindings));
    }
    return new Definition(
        symbol.span(),
        symbol.name(),
        symbol.namespace(),
        symbol.kind(),
        List.copyOf(inputs),
        formula,
        symbol.doc());
  }

  private static Formula withBounds(Formula membership, List<Formula> bounds) {
    if (bounds.isEmpty()) {
      return membership;
    }
    List<Formula> operands = new ArrayList<>();
    operands.add(membership);
    operands.addAll(bounds);
    return new Formula.And(membership.span(), operands);
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  ImplicitMeanings implicit() {
    return implicit;
  }

  /** The hint of a definition, parsed once; none if it has none or a malformed one. */
  Optional<Hint> hint(DefinitionSymbol symbol) {
    Optional<Hint> known = hints.get(symbol);
    if (known == null) {
      known = Hint.parse(symbol, diagnostics);
      hints.put(symbol, known);
    }
    return known;
  }

  /** The parameter, noted as in use. */
  Param param(String name, Span span) {
    InputSymbol symbol = symbols.param(name, span);
    return params.computeIfAbsent(name, n -> new Param(symbol.span(), n, symbol.type()));
  }

  /** The type that was written in the file of a definition, in a {@code decode}. */
  Type type(TypeSyntax syntax, DefinitionSymbol symbol) {
    Type type = new TypeResolver(symbol.scope(), symbol.isLegacy(), diagnostics).resolve(syntax);
    return types.complete(type, syntax.span(), "decode");
  }

  /** What is known about a claim that names its definition and has these inputs. */
  Type claimType(Term.MakeClaim claim) {
    DefinitionSymbol symbol = symbols.definition(claim.definition());
    int given = claim.inputs().size();
    if (given >= symbol.inputs().size()) {
      return symbol.claimType();
    }
    return new OpenClaimType(
        symbol.inputs().subList(given, symbol.inputs().size()).stream()
            .map(InputSymbol::type)
            .toList());
  }

  /** Whether the program declares or otherwise uses a parameter of that name. */
  boolean isParam(String name) {
    return symbols.params().containsKey(name);
  }

  private static List<Type> inputTypes(AtomDeclaration atom) {
    return atom.inputs().stream().map(Variable::type).toList();
  }

  /** Notes an atom as in use. */
  void use(AtomDeclaration atom) {
    if (atom.builtin()) {
      return;
    }
    AtomDeclaration other = userAtoms.putIfAbsent(atom.name(), atom);
    if (other != null && !inputTypes(other).equals(inputTypes(atom))) {
      DuplicateName.atom(atom.span(), atom.name(), other.span(), diagnostics);
    }
  }
}
