package org.ovmlang.verification.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker says what is wrong with a broken program, or takes it, and never fails. */
class BrokenTextsTest {

  private static final int PROGRAMS =
      Math.max(4, Integer.getInteger("jqwik.tries.default", 50) / 10);

  @Test
  void theCheckerRefusesWithDiagnosticsOrAccepts() {
    Counts counts = new Counts();
    List<Finding> findings = new ArrayList<>();
    Samples samples = new Samples(Setting.OPTIMISER_OFF, counts, findings);
    for (long seed = 0; seed < PROGRAMS; seed++) {
      samples.of(5 * seed);
    }
    assertThat(findings).isEmpty();
    assertThat(counts.of(Samples.BROKEN, "refused")).isGreaterThan(5L * PROGRAMS);
    assertThat(counts.of(Samples.BROKEN, "accepted")).isPositive();
    assertThat(counts.table(Samples.CODES)).hasSizeGreaterThan(5);
    assertThat(counts.of(Samples.KINDS, "broken on purpose and accepted")).isPositive();
  }

  @Test
  void theSameSeedGivesTheSameProgram() {
    Samples samples = new Samples(Setting.OPTIMISER_OFF, new Counts(), new ArrayList<>());
    assertThat(samples.of(5).text()).isEqualTo(samples.of(5).text());
    assertThat(samples.of(6).text()).isEqualTo(samples.of(6).text());
  }
}
