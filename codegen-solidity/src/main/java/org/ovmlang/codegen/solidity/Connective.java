package org.ovmlang.codegen.solidity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.codegen.solidity.Condition.Kind;
import org.ovmlang.compiler.ir.Formula;

/**
 * What is to be done with the operands of a conjunction or a disjunction.
 *
 * @param kind whether all operands are asked for, or one
 * @param chosen whether the message says which one
 * @param operands the operands
 */
record Connective(Kind kind, boolean chosen, List<Formula> operands) {

  /** The connective at the top of a formula, in this mode; null if there is none. */
  static @Nullable Connective of(Formula formula, Mode mode) {
    if (formula instanceof Formula.And and) {
      return of(mode == Mode.REFUTE ? Kind.OR : Kind.AND, mode, and.operands());
    }
    if (formula instanceof Formula.Or or) {
      return of(mode == Mode.REFUTE ? Kind.AND : Kind.OR, mode, or.operands());
    }
    return null;
  }

  private static Connective of(Kind kind, Mode mode, List<Formula> operands) {
    return new Connective(kind, kind == Kind.OR && mode != Mode.EVALUATE, operands);
  }
}
