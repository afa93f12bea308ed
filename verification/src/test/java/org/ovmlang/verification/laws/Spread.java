package org.ovmlang.verification.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.verification.differential.IrSurvey;

/** How often each value was reached: a law over nothing but falsehoods says nothing. */
final class Spread {

  private static final int LEAST_SHARE = 100;

  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
  private final Set<Object> formulas = new HashSet<>();
  private final Set<String> constructs = new TreeSet<>();

  /** The value of seven that a decision stands for. */
  static Verdict verdict(Decision decision) {
    Truth truth = decision.truth();
    return switch (truth) {
      case FALSE_CERTAIN -> decision.atOnce() ? Verdict.FALSE_AT_ONCE : Verdict.FALSE_CERTAIN;
      case FALSE_OPTIMISTIC -> Verdict.FALSE_OPTIMISTIC;
      case UNDECIDED -> Verdict.UNDECIDED;
      case TRUE_OPTIMISTIC -> Verdict.TRUE_OPTIMISTIC;
      case TRUE_CERTAIN -> decision.atOnce() ? Verdict.TRUE_AT_ONCE : Verdict.TRUE_CERTAIN;
    };
  }

  void note(Decision decision) {
    counts.merge(verdict(decision), 1, Integer::sum);
  }

  void note(CheckedProgram program, Stock stock) {
    constructs.addAll(IrSurvey.of(program).found());
    stock.formulas().forEach(formula -> formulas.add(formula.body()));
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  int formulas() {
    return formulas.size();
  }

  /** Fails if one of the seven values is rare, or a construct is in no formula. */
  void require() {
    Set<String> missing = IrSurvey.everything();
    missing.removeAll(constructs);
    assertThat(missing).as("constructs in no formula").isEmpty();
    for (Verdict verdict : Verdict.values()) {
      assertThat(counts.getOrDefault(verdict, 0))
          .as("%s among %s", verdict, counts)
          .isGreaterThan(total() / LEAST_SHARE);
    }
  }

  @Override
  public String toString() {
    return formulas.size() + " formulas, " + total() + " decisions: " + counts;
  }
}
