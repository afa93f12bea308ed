package org.ovmlang.verification.games;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The report of a campaign, in Markdown. */
final class CampaignReport {

  private final StringBuilder text = new StringBuilder();
  private final List<StageReport> stages;
  private final List<StageReport.GameReport> games;

  private CampaignReport(List<StageReport> stages) {
    this.stages = stages;
    this.games = stages.stream().flatMap(stage -> stage.games().stream()).toList();
  }

  /** The report of the stages that were played, of those planned for so many games and a seed. */
  static String of(int wanted, long seed, int planned, List<StageReport> stages) {
    CampaignReport report = new CampaignReport(stages);
    report.head(wanted, seed, planned);
    report.counts("Truth of the claim", game -> game.truth());
    report.counts("What the honest player played by", StageReport.GameReport::playedBy);
    report.counts("Who asserted it", StageReport.GameReport::asserted);
    report.counts("Whose predicate", CampaignReport::predicate);
    report.counts("Posts of a game", game -> range(game.posts()));
    report.counts("Posts of its longest line", game -> number(game.line()));
    report.counts("Windows until its longest dispute was decided", game -> number(game.windows()));
    report.tricks();
    report.faults();
    return report.text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void head(int wanted, long seed, int planned) {
    int posts = games.stream().mapToInt(StageReport.GameReport::posts).sum();
    int honest = games.stream().mapToInt(StageReport.GameReport::honestPosts).sum();
    long blocks = stages.stream().mapToLong(StageReport::blocks).sum();
    int faults = stages.stream().mapToInt(stage -> stage.faults().size()).sum();
    line("# A campaign of disputes");
    line("");
    line("What is played and what is checked: the section on games of");
    line(
        "[contracts.md](../../docs/contracts.md#games). The command, which has played %d of",
        stages.size());
    line("%d stages:", planned);
    line("");
    line("```");
    line(
        "mvn -Pcampaign -pl verification -am verify -DskipTests -Dovm.campaign.games=%d \\",
        wanted);
    line("  -Dovm.campaign.seed=%d", seed);
    line("```");
    line("");
    line(
        "%d games on %d chains, %d posts (%d of the honest player), %d blocks.",
        games.size(), stages.size(), posts, honest, blocks);
    line("**Differences found: %d.**", faults);
  }

  private void counts(String title, Function<StageReport.GameReport, String> key) {
    Map<String, Integer> counts = new TreeMap<>();
    games.forEach(game -> counts.merge(key.apply(game), 1, Integer::sum));
    line("");
    line("| %s | Games |", title);
    line("|---|---:|");
    counts.forEach((name, count) -> line("| %s | %d |", name.strip(), count));
  }

  private static String predicate(StageReport.GameReport game) {
    return game.definition().startsWith("random.") ? "of a random program" : game.definition();
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%3d", number);
  }

  private static String range(int posts) {
    int[] ends = {0, 1, 3, 10, 30, 100};
    int from = 0;
    for (int end : ends) {
      if (posts <= end) {
        return from == end ? number(from) : number(from) + " to " + end;
      }
      from = end + 1;
    }
    return "more";
  }

  private void tricks() {
    TrickTally tally = new TrickTally();
    stages.forEach(stage -> tally.add(stage.tricks()));
    line("");
    line("What was sent. *Hopeless* is what the contract must refuse, and refused.");
    line("");
    line("| By | Sent | Taken | Refused | Hopeless |");
    line("|---|---:|---:|---:|---:|");
    new TreeMap<>(tally.counts())
        .forEach(
            (role, count) ->
                line(
                    "| %s | %d | %d | %d | %d |",
                    role,
                    count.tried(),
                    count.taken(),
                    count.tried() - count.taken(),
                    count.hopeless()));
  }

  private void faults() {
    line("");
    line("| Stage | Games | Blocks | Differences |");
    line("|---|---:|---:|---|");
    for (StageReport stage : stages) {
      String faults =
          stage.faults().isEmpty()
              ? "none"
              : String.join("; ", stage.faults().stream().map(Fault::what).toList());
      line("| %s | %d | %d | %s |", stage.stage(), stage.games().size(), stage.blocks(), faults);
    }
  }
}
