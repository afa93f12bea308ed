package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;

/**
 * What the body of one definition mentions.
 *
 * @param params names of params
 * @param predicates ids of the definitions whose address it needs
 * @param atoms names of atoms that the user implements
 * @param callees ids of the definitions it calls
 * @param variables its inputs and all variables that it binds
 */
record Dependencies(
    NavigableSet<String> params,
    NavigableSet<String> predicates,
    NavigableSet<String> atoms,
    Set<String> callees,
    List<Variable> variables) {

  static Dependencies of(Definition definition) {
    Collector collector = new Collector();
    collector.found.variables.addAll(definition.inputs());
    if (definition.kind() == DefinitionKind.PREDICATE) {
      definition.inputs().forEach(input -> collector.decodes(input.type()));
    }
    collector.walk(definition.body());
    if (collector.quantifies) {
      // A position carries the values of inputs, which are decoded where play goes on.
      definition.inputs().forEach(input -> collector.decodes(input.type()));
    }
    return collector.found;
  }

  private static final class Collector extends IrWalker {

    private final Dependencies found =
        new Dependencies(
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new LinkedHashSet<>(),
            new ArrayList<>());

    private final Set<String> decoded = new HashSet<>();
    private boolean quantifies;

    /** Claims within a decoded value must have the addresses of their predicates. */
    private void decodes(Type type) {
      if (!decoded.add(SolidityTypes.key(type))) {
        return;
      }
      if (type instanceof ListType list) {
        decodes(list.element());
      } else if (type instanceof RecordType record) {
        record.fields().forEach(field -> decodes(field.type()));
      } else if (type instanceof DefinitionClaimType claim) {
        found.predicates.add(claim.definition());
        claim.fields().forEach(field -> decodes(field.type()));
      }
    }

    @Override
    protected void walk(Domain domain) {
      quantifies = true;
      found.variables.add(domain.variable());
      decodes(domain.variable().type());
      super.walk(domain);
    }

    @Override
    public @Nullable Void visit(Formula.Atom formula) {
      if (!formula.declaration().builtin()) {
        found.atoms.add(formula.declaration().name());
      }
      super.visit(formula);
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.Call formula) {
      found.callees.add(formula.definition());
      super.visit(formula);
      return null;
    }

    @Override
    protected void see(Term term) {
      if (term instanceof Term.ParamTerm param) {
        found.params.add(param.param().name());
        decodes(param.type());
      } else if (term instanceof Term.PredicateAddress address) {
        found.predicates.add(address.definition());
      } else if (term instanceof Term.MakeClaim claim) {
        found.predicates.add(claim.definition());
      } else if (term instanceof Term.Decode) {
        decodes(term.type());
      } else if (term instanceof Term.FieldValue field && field.base().type().isClaim()) {
        decodes(term.type());
      }
    }
  }
}
