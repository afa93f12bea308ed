package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.decision.Truth;

/** How the compared cases were spread, so that a comparison of nothing but falsehoods is seen. */
final class Tally {

  static final class Count {
    int cases;
    int illFormed;
    int trueClaims;
    int falseClaims;
    int undecided;
    int atOnce;
    int asked;
    int accepted;
    int leftOpen;
    final Map<Move.Label, Integer> moves = new EnumMap<>(Move.Label.class);

    @Override
    public String toString() {
      return "%d cases: %d true, %d false, %d ill-formed; %d undecided, %d at once; of %d messages %d won at once, %d left places open; moves %s"
          .formatted(
              cases,
              trueClaims,
              falseClaims,
              illFormed,
              undecided,
              atOnce,
              asked,
              accepted,
              leftOpen,
              moves);
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();

  void add(ThreeWay.Comparison comparison) {
    Count count = counts.computeIfAbsent(comparison.claimCase().definition(), id -> new Count());
    count.cases++;
    if (!comparison.wellFormed()) {
      count.illFormed++;
    } else if (comparison.truth()) {
      count.trueClaims++;
    } else {
      count.falseClaims++;
    }
    count.undecided +=
        comparison.decision().map(Decision::truth).equals(java.util.Optional.of(Truth.UNDECIDED))
            ? 1
            : 0;
    count.atOnce += comparison.decision().map(Decision::atOnce).orElse(false) ? 1 : 0;
    count.asked += comparison.asked();
    count.accepted += comparison.accepted();
    count.leftOpen += comparison.leftOpen();
    comparison.moves().forEach((label, number) -> count.moves.merge(label, number, Integer::sum));
  }

  Map<String, Count> counts() {
    return counts;
  }

  /** Fails if claims of some of so many predicates were hardly ever true, or hardly ever false. */
  void requireSpread(int predicates) {
    System.out.println(this);
    counts.forEach(
        (id, count) -> {
          assertThat(count.trueClaims).as(id + " true").isGreaterThan(count.cases / 15);
          assertThat(count.falseClaims).as(id + " false").isGreaterThan(count.cases / 15);
          assertThat(count.accepted).as(id + " accepted messages").isPositive();
        });
    assertThat(counts).hasSize(predicates);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach((id, count) -> text.append(id).append(": ").append(count).append('\n'));
    return text.toString();
  }
}
