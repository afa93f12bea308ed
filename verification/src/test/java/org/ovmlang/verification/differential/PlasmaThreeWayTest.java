package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Move;

/**
 * Interpreter, decider and contract agree on random claims of the eight plasma predicates. The
 * number of tries is the configuration parameter {@code jqwik.tries.default}.
 */
class PlasmaThreeWayTest {

  private static final Tally TALLY = new Tally();

  private static @Nullable Site site;
  private static @Nullable ThreeWay threeWay;

  /** Deployed by the first try: an error here is then the test's failure. */
  private static ThreeWay threeWay() {
    ThreeWay ready = threeWay;
    if (ready == null) {
      CheckedProgram program = PlasmaProgram.compile();
      Site started = new Site(1);
      site = started;
      ready = Sides.plasma(program, started, Sides.JAVA, Sides.SOLIDITY);
      threeWay = ready;
    }
    return ready;
  }

  @Example
  void theyAgreeWhereTheyOnceDiffered() {
    for (Regressions.Regression regression : Sides.regressions().of("plasma")) {
      ClaimCase claimCase = regression.movedTo(threeWay().deployment());
      assertThat(threeWay().compare(List.of(claimCase)).get(0).differences()).isEmpty();
    }
  }

  /**
   * A checkpoint is false by its first part, whatever is the case in the blocks before its own: so
   * many that nobody can look at each.
   */
  @Example
  void theyAgreeOnABlockNumberThatNobodyCountsUpTo() {
    for (String predicate : List.of("checkpoint", "exit")) {
      for (int seed = 0; seed < 10; seed++) {
        ClaimCase claimCase = PlasmaCases.ofDistantBlock(predicate, threeWay().deployment(), seed);
        ThreeWay.Comparison comparison = threeWay().compare(List.of(claimCase)).get(0);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.wellFormed()).isTrue();
        assertThat(comparison.truth()).isFalse();
        assertThat(comparison.leftOpen()).isPositive();
      }
    }
  }

  @Property(shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
  void theThreeImplementationsAgree(@ForAll("seeds") long seed) {
    List<ClaimCase> cases = new ArrayList<>();
    for (String predicate : PlasmaProgram.PREDICATES) {
      cases.add(PlasmaCases.of(predicate, threeWay().deployment(), seed));
    }
    List<ThreeWay.Comparison> comparisons = threeWay().compare(cases);
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      TALLY.add(comparisons.get(i));
      if (!comparisons.get(i).differences().isEmpty()) {
        differences.addAll(comparisons.get(i).differences());
        Sides.regressions()
            .save(
                new Regressions.Regression("plasma", seed, cases.get(i), threeWay().deployment()));
      }
    }
    assertThat(differences).isEmpty();
  }

  /** Evenly, for small numbers come again and again otherwise, and their cases with them. */
  @Provide
  static Arbitrary<Long> seeds() {
    return Arbitraries.longs().withDistribution(RandomDistribution.uniform()).withoutEdgeCases();
  }

  @AfterContainer
  static void theComparisonWasNotVacuous() {
    if (site != null) {
      site.close();
    }
    TALLY.requireSpread(PlasmaProgram.PREDICATES.size());
    TALLY
        .counts()
        .forEach(
            (id, count) ->
                assertThat(count.undecided).as(id + " undecided").isLessThan(1 + count.cases / 20));
    for (Move.Label label : Move.Label.values()) {
      assertThat(TALLY.counts().values())
          .as(label.toString())
          .anyMatch(count -> count.moves.getOrDefault(label, 0) > 0);
    }
  }
}
