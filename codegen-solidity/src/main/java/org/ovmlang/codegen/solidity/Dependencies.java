package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Term;
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
    collector.walk(definition.body());
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

    @Override
    public Boolean visit(Formula.Atom formula) {
      if (!formula.declaration().builtin()) {
        found.atoms.add(formula.declaration().name());
      }
      return super.visit(formula);
    }

    @Override
    public Boolean visit(Formula.Call formula) {
      found.callees.add(formula.definition());
      return super.visit(formula);
    }

    @Override
    public Boolean visit(Formula.Exists formula) {
      found.variables.add(formula.domain().variable());
      return super.visit(formula);
    }

    @Override
    public Boolean visit(Formula.ForAll formula) {
      found.variables.add(formula.domain().variable());
      return super.visit(formula);
    }

    @Override
    protected void see(Term term) {
      if (term instanceof Term.ParamTerm param) {
        found.params.add(param.param().name());
      } else if (term instanceof Term.PredicateAddress address) {
        found.predicates.add(address.definition());
      } else if (term instanceof Term.MakeClaim claim) {
        found.predicates.add(claim.definition());
      }
    }
  }
}
