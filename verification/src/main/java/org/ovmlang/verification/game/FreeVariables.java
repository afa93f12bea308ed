package org.ovmlang.verification.game;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Term;

/** Knows which variables' values decide a formula. */
final class FreeVariables {

  private final IdentityHashMap<Formula, Set<Integer>> mentioned = new IdentityHashMap<>();

  /** The values of the variables of the formula; what is bound inside has no value outside. */
  Map<Integer, SmallValue> restrict(Map<Integer, SmallValue> values, Formula formula) {
    Map<Integer, SmallValue> free = new TreeMap<>(values);
    free.keySet().retainAll(mentioned.computeIfAbsent(formula, FreeVariables::mentions));
    return free;
  }

  private static Set<Integer> mentions(Formula formula) {
    Set<Integer> variables = new HashSet<>();
    new IrWalker() {
      @Override
      protected void see(Term term) {
        if (term instanceof Term.VariableTerm variable) {
          variables.add(variable.variable().id());
        }
      }
    }.walk(formula);
    return variables;
  }
}
