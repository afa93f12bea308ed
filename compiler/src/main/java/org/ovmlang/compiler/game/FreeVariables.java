package org.ovmlang.compiler.game;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/** Finds the variables whose values decide a formula: a position carries these and no others. */
final class FreeVariables extends IrWalker {

  private final TreeMap<Integer, Variable> mentioned = new TreeMap<>();
  private final Set<Integer> bound = new HashSet<>();

  private FreeVariables() {}

  /** The free variables, by id. */
  static List<Variable> of(Formula formula) {
    FreeVariables variables = new FreeVariables();
    variables.walk(formula);
    variables.mentioned.keySet().removeAll(variables.bound);
    return List.copyOf(variables.mentioned.values());
  }

  @Override
  protected void see(Term term) {
    if (term instanceof Term.VariableTerm variable) {
      mentioned.put(variable.variable().id(), variable.variable());
    }
  }

  /** Ids are unique in a definition, so that what is bound somewhere inside is free nowhere. */
  @Override
  protected void walk(Domain domain) {
    bound.add(domain.variable().id());
    super.walk(domain);
  }
}
