package org.ovmlang.runtime.decision;

import java.util.Arrays;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.decision.TestFormula.And;
import org.ovmlang.runtime.decision.TestFormula.Given;
import org.ovmlang.runtime.decision.TestFormula.Not;
import org.ovmlang.runtime.decision.TestFormula.Or;
import org.ovmlang.runtime.decision.TestFormula.Quantifier;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Uint;

/** Decides {@link TestFormula}s with the patterns that {@link Evaluation} documents. */
final class TestDecider {

  private TestDecider() {}

  static Verdict evaluate(TestFormula formula, int[] values, Evaluation evaluation) {
    if (formula.isGround()) {
      return Verdict.ground(TestContract.holds(formula, values));
    }
    if (formula instanceof Given given) {
      return given.verdict();
    }
    if (formula instanceof Not not) {
      return evaluate(not.child(), values, evaluation).not();
    }
    if (formula instanceof And and) {
      return and(and, values, evaluation);
    }
    if (formula instanceof Or or) {
      return or(or, values, evaluation);
    }
    Quantifier quantifier = (Quantifier) formula;
    return quantifier.any()
        ? any(quantifier, values, evaluation)
        : all(quantifier, values, evaluation);
  }

  private static Verdict and(And and, int[] values, Evaluation evaluation) {
    int node = evaluation.mark();
    Verdict result = Verdict.TRUE_AT_ONCE;
    for (int i = 0; i < and.children().size(); i++) {
      int branch = evaluation.mark();
      Verdict verdict = evaluate(and.children().get(i), values, evaluation);
      result = evaluation.and(node, result, branch, verdict, i);
      if (result == Verdict.FALSE_AT_ONCE) {
        return result;
      }
    }
    return result;
  }

  private static Verdict or(Or or, int[] values, Evaluation evaluation) {
    int node = evaluation.mark();
    Verdict result = Verdict.FALSE_AT_ONCE;
    for (int i = 0; i < or.children().size(); i++) {
      int branch = evaluation.mark();
      Verdict verdict = evaluate(or.children().get(i), values, evaluation);
      result = evaluation.or(node, result, branch, verdict, i);
      if (result == Verdict.TRUE_AT_ONCE) {
        return result;
      }
    }
    return result;
  }

  private static Verdict any(Quantifier any, int[] values, Evaluation evaluation) {
    int node = evaluation.mark();
    Verdict result = Verdict.FALSE_OPTIMISTIC;
    for (int candidate : any.known()) {
      int[] extended = extended(values, candidate);
      int mark = evaluation.mark();
      Verdict verdict = evaluate(any.membership(), extended, evaluation);
      if (verdict.compareTo(result) > 0) {
        verdict = verdict.and(evaluate(any.body(), extended, evaluation));
      }
      if (verdict.provesBetterThan(result)) {
        evaluation.keepWitness(node, mark, witness(candidate));
        if (verdict == Verdict.TRUE_AT_ONCE) {
          return verdict;
        }
      } else {
        evaluation.truncate(mark);
      }
      result = result.or(verdict);
    }
    return result;
  }

  private static Verdict all(Quantifier all, int[] values, Evaluation evaluation) {
    int node = evaluation.mark();
    Verdict result = Verdict.TRUE_OPTIMISTIC;
    for (int candidate : all.known()) {
      int[] extended = extended(values, candidate);
      int mark = evaluation.mark();
      Verdict verdict = evaluate(all.membership(), extended, evaluation).not();
      if (verdict.compareTo(result) < 0) {
        verdict = verdict.or(evaluate(all.body(), extended, evaluation));
      }
      if (verdict.refutesBetterThan(result)) {
        evaluation.keepWitness(node, mark, witness(candidate));
        if (verdict == Verdict.FALSE_AT_ONCE) {
          return verdict;
        }
      } else {
        evaluation.truncate(mark);
      }
      result = result.and(verdict);
    }
    return result;
  }

  static int[] extended(int[] values, int value) {
    int[] extended = Arrays.copyOf(values, values.length + 1);
    extended[values.length] = value;
    return extended;
  }

  private static Bytes witness(int value) {
    return Codec.encode(Uint.of(value));
  }
}
