package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.gas.ByHandBackend;

/**
 * The contracts written by hand, beside which the generated ones are measured, keep the same rules
 * to the byte: otherwise the comparison of their gas would say nothing.
 */
class ByHandThreeWayTest {

  private static final List<String> PREDICATES =
      List.of("ownership", "stateUpdate", "checkpoint", "exit");

  private static final Tally TALLY = new Tally();

  private static @Nullable Site site;
  private static @Nullable ThreeWay threeWay;

  /** Deployed by the first try: an error here is then the test's failure. */
  private static ThreeWay threeWay() {
    ThreeWay ready = threeWay;
    if (ready == null) {
      CheckedProgram program = PlasmaProgram.compile(PREDICATES);
      Site started = new Site(1);
      site = started;
      ready = Sides.plasma(program, started, Sides.JAVA, new ByHandBackend());
      threeWay = ready;
    }
    return ready;
  }

  @Property(shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
  void theContractsWrittenByHandAnswerWhatTheRulesSay(@ForAll long seed) {
    List<ClaimCase> cases = new ArrayList<>();
    for (String predicate : PREDICATES) {
      cases.add(PlasmaCases.of(predicate, threeWay().deployment(), seed));
    }
    List<Difference> differences = new ArrayList<>();
    for (ThreeWay.Comparison comparison : threeWay().compare(cases)) {
      TALLY.add(comparison);
      differences.addAll(comparison.differences());
    }
    assertThat(differences).isEmpty();
  }

  @AfterContainer
  static void theComparisonWasNotVacuous() {
    if (site != null) {
      site.close();
    }
    TALLY.requireSpread(PREDICATES.size());
  }
}
