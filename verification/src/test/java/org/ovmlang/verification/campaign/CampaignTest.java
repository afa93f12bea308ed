package org.ovmlang.verification.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A campaign of the size that a build has time for. */
@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes long; runs with -Pci")
class CampaignTest {

  private static final Plan PLAN =
      new Plan(
          Integer.getInteger("ovm.differential.programs", 6),
          Integer.getInteger("ovm.differential.cases", 1_200),
          1);

  @TempDir private Path folder;

  @Test
  void theThreeImplementationsAgreeOnEveryCaseOfEverySetting() throws Exception {
    Path state = folder.resolve("progress.json");
    Path report = folder.resolve("report.md");
    Campaign campaign = new Campaign(PLAN, state, report, folder.resolve("kept"), 2);

    Progress progress = campaign.run();

    assertThat(progress.findings()).isEmpty();
    assertThat(progress.todo()).isEmpty();
    Counts counts = progress.counts();
    long cases = counts.sum(CaseCounts.TRUTH);
    // What the interpreter has no end of in time is left out, and counted.
    long leftOut = counts.sum(BatchRun.NOT_COMPARED);
    assertThat(leftOut).isLessThan(PLAN.cases() / 100);
    assertThat(cases + leftOut).isBetween(PLAN.cases(), PLAN.cases() + PLAN.programs());
    assertThat(counts.table(CaseCounts.SETTINGS)).hasSize(Setting.values().length);
    assertThat(counts.of(CaseCounts.TRUTH, "true")).isGreaterThan(cases / 5);
    assertThat(counts.of(CaseCounts.TRUTH, "false")).isGreaterThan(cases / 5);
    assertThat(counts.of(CaseCounts.TRUTH, "ill-formed")).isGreaterThan(cases / 100);
    for (String verdict :
        new String[] {"TRUE certain", "FALSE certain", "TRUE optimistic", "FALSE optimistic"}) {
      assertThat(counts.of(CaseCounts.FIVE, verdict)).as(verdict).isGreaterThan(cases / 100);
    }
    assertThat(counts.of(CaseCounts.FIVE, "UNDECIDED")).isGreaterThan(cases / 200);
    assertThat(counts.of(CaseCounts.MESSAGES, "asked")).isGreaterThan(4 * cases);
    assertThat(counts.of(CaseCounts.MESSAGES, "won at once")).isGreaterThan(cases / 2);
    assertThat(counts.of(CaseCounts.MESSAGES, "left something open")).isGreaterThan(cases / 10);
    assertThat(counts.table(CaseCounts.MOVES)).hasSize(3);
    assertThat(Files.readString(report)).contains("Differences found: 0**");
    isNotDoneTwice(campaign, state);
  }

  private static void isNotDoneTwice(Campaign campaign, Path state)
      throws IOException, InterruptedException {
    String before = Files.readString(state);
    campaign.run();
    assertThat(Files.readString(state)).isEqualTo(before);
  }
}
