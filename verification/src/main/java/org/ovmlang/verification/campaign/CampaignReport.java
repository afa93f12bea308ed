package org.ovmlang.verification.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.verification.differential.IrSurvey;

/** The report of a campaign, in Markdown. */
final class CampaignReport {

  private static final int SECONDS_PER_HOUR = 3_600;

  private final StringBuilder text = new StringBuilder();
  private final Progress progress;
  private final Counts counts;

  private CampaignReport(Progress progress) {
    this.progress = progress;
    this.counts = progress.counts();
  }

  /** What has been done of a campaign. */
  static String of(Progress progress) {
    CampaignReport report = new CampaignReport(progress);
    report.head();
    report.table("How contracts were compiled", "Programs", "programs");
    report.table("How contracts were compiled", "Cases", CaseCounts.SETTINGS);
    report.table(
        "Version of all that is compared and compares (a hash)", "Programs", BatchRun.VERSIONS);
    report.table("Where programs come from", "Programs", Samples.KINDS);
    report.table("Texts broken on purpose", "Texts", Samples.BROKEN);
    report.table("Cases not compared", "Cases", BatchRun.NOT_COMPARED);
    report.table("Truth, as the interpreter says", "Cases", CaseCounts.TRUTH);
    report.table("Verdict of the decider", "Cases", CaseCounts.FIVE);
    report.table("Verdict, at once told apart", "Cases", CaseCounts.SEVEN);
    report.table("What the decider was told of the world", "Cases", CaseCounts.TOLD);
    report.table("Messages to contracts", "Messages", CaseCounts.MESSAGES);
    report.table("Label of a decider's move", "Moves", CaseCounts.MOVES);
    report.constructs();
    report.table("Error of a broken text", "Texts", Samples.CODES);
    report.table("Law", "Cases that broke it", BatchRun.DIFFERENCES);
    report.findings();
    report.table("What a worker did", "Milliseconds", Stopwatch.TABLE);
    return report.text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void head() {
    Plan plan = progress.plan();
    long cases = counts.sum(CaseCounts.TRUTH);
    line("# A campaign of three-way cases");
    line("");
    line("What is compared, and by which laws: [verification.md](../../docs/verification.md). The");
    line("command, which has done %,d of %,d programs:", progress.programs(), plan.programs());
    line("");
    line("```");
    line("mvn -Pdifferential -pl verification -am verify -DskipTests \\");
    line(
        "  -Dovm.programs=%d -Dovm.cases=%d -Dovm.seed=%d",
        plan.programs(), plan.cases(), plan.seed());
    line("```");
    line("");
    line(
        "%,d cases in %,d:%02d:%02d hours, %.0f a second. **Differences found: %d**, in %,d cases.",
        cases,
        progress.seconds() / SECONDS_PER_HOUR,
        progress.seconds() / 60 % 60,
        progress.seconds() % 60,
        (double) cases / Math.max(1, progress.seconds()),
        progress.findings().size(),
        counts.sum(BatchRun.DIFFERENCES));
  }

  private void table(String title, String unit, String table) {
    if (counts.table(table).isEmpty()) {
      return;
    }
    line("");
    line("| %s | %s |", title, unit);
    line("|---|---:|");
    counts.table(table).forEach((row, count) -> line("| %s | %,d |", row, count));
  }

  private void constructs() {
    Set<String> missing = new TreeSet<>(IrSurvey.everything());
    missing.removeAll(counts.table(CaseCounts.CONSTRUCTS).keySet());
    line("");
    line(
        "Constructs of the intermediate representation without any case: %s.",
        missing.isEmpty() ? "none" : String.join(", ", missing));
    line("A case counts for all that its predicate and what that calls consist of.");
    line("");
    line("| Construct | Programs | Cases |");
    line("|---|---:|---:|");
    counts
        .table(BatchRun.CONSTRUCTS)
        .forEach(
            (construct, programs) ->
                line(
                    "| %s | %,d | %,d |",
                    construct, programs, counts.of(CaseCounts.CONSTRUCTS, construct)));
  }

  private void findings() {
    if (progress.findings().isEmpty()) {
      return;
    }
    line("");
    line("Of each law and program the first difference was made small and kept.");
    line("");
    line("| Program | Setting | Law | Kept as |");
    line("|---|---|---|---|");
    List<Finding> findings = new ArrayList<>(progress.findings());
    for (Finding finding : findings) {
      line(
          "| %d | %s | %s | %s |",
          finding.seed(), finding.setting().title(), finding.law(), finding.kept());
    }
  }
}
