package org.ovmlang.verification.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ovmlang.verification.differential.IrSurvey;

/** Writes {@code verification/REPORT.md} and the README's section on what was verified. */
final class VerificationReport {

  static final String WRITTEN_BY = "mvn -Preport -pl verification -am process-classes";

  private final Text text = new Text();
  private final Figures figures;

  private VerificationReport(Figures figures) {
    this.figures = figures;
  }

  /**
   * Writes both.
   *
   * @param arguments the root of the project
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Figures figures = Figures.read(root.resolve("verification"));
    Files.writeString(root.resolve("verification").resolve("REPORT.md"), of(figures));
    Path readme = root.resolve("README.md");
    Files.writeString(readme, ReadmeSection.in(Files.readString(readme), figures));
  }

  /** The report. */
  static String of(Figures figures) {
    VerificationReport report = new VerificationReport(figures);
    report.head();
    report.campaign();
    report.constructs();
    report.found();
    report.faults();
    report.mutation();
    report.fuzzing();
    report.disputes();
    report.notVerified();
    return report.text.toString();
  }

  private void head() {
    text.line("# What was verified");
    text.line("");
    text.line("Written by `%s` from the figures in `verification/reports`.", WRITTEN_BY);
    text.line("How each of them is found stands in [verification.md](../docs/verification.md).");
  }

  private void campaign() {
    JsonNode plan = figures.campaign().path("plan");
    text.heading("Three implementations, one answer");
    text.line(
        "%,d cases of %,d random programs: the reference interpreter, the generated deciders and",
        figures.cases(), figures.programs());
    text.line("the generated contracts on an EVM were compared on each. Differences found:");
    text.line(
        "**%,d**. The campaign is one of %,d programs and %,d cases%s. The command,",
        figures.differences(),
        plan.path("programs").asLong(),
        plan.path("cases").asLong(),
        figures.programsDone() < plan.path("programs").asLong() ? ", and not at its end" : "");
    text.line("which goes on where it was stopped:").line("");
    text.command(
        "mvn -Pdifferential -pl verification -am verify -DskipTests -Dovm.programs=%s -Dovm.cases=%s -Dovm.seed=%s"
            .formatted(
                plan.path("programs").asText(),
                plan.path("cases").asText(),
                plan.path("seed").asText()));
    text.shares("How contracts were compiled", "Programs", figures.table("programs"));
    text.shares("Where programs come from", "Programs", figures.table("programs by origin"));
    text.shares("Truth, as the interpreter says", "Cases", figures.table("truth"));
    text.shares("Verdict of the decider", "Cases", figures.table("verdicts"));
    text.shares("What deciders were told", "Cases", figures.table("what deciders were told"));
    Map<String, Long> messages = figures.table("messages");
    text.line(
        "Contracts were sent %,d messages: %,d won at once, %,d left something open, the rest were",
        messages.getOrDefault("asked", 0L),
        messages.getOrDefault("won at once", 0L),
        messages.getOrDefault("left something open", 0L));
    text.line("refused.").line("");
    text.shares("Texts broken on purpose", "Texts", figures.table("broken texts"));
    text.line("No text made the checker fail, and whatever it accepted compiled in both languages");
    text.line("without a message, unless a difference says so. Every number by construct and the");
    text.line("versions that were compared: [reports/differential.md](reports/differential.md).");
  }

  private void constructs() {
    Map<String, Long> cases = figures.table("constructs by cases");
    Set<String> missing = new TreeSet<>(IrSurvey.everything());
    missing.removeAll(cases.keySet());
    text.heading("Coverage of the intermediate representation");
    text.line(
        "%,d of %,d constructs had cases; without any: %s. The rarest:",
        cases.size(),
        cases.size() + missing.size(),
        missing.isEmpty() ? "none" : String.join(", ", missing));
    text.line("").row("Construct", "Cases").line("|---|---:|");
    cases.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(8)
        .forEach(each -> text.row(each.getKey(), each.getValue()));
  }

  private void found() {
    text.heading("Differences found and mended");
    text.line(
        "Programs and cases that are kept and replayed in every build (`KeptRegressionsTest`):");
    text.line("");
    figures.kept().forEach(name -> text.line("- `%s`", name));
    if (figures.kept().isEmpty()) {
      text.line("none.");
    }
  }

  private void faults() {
    text.heading("Seeded faults");
    if (figures.faults().isMissingNode()) {
      text.line("No figures.");
      return;
    }
    text.line(
        "Of %,d deliberate mistakes the suite caught **%,d**.",
        figures.faults().path("faults").asLong(), figures.faults().path("caught").asLong());
    Map<String, List<JsonNode>> parts = new TreeMap<>();
    figures
        .faults()
        .path("catalogue")
        .forEach(
            it ->
                parts.computeIfAbsent(it.path("part").asText(), part -> new ArrayList<>()).add(it));
    parts.forEach(
        (part, faults) -> {
          text.line("").line("In the %s:", part).line("");
          text.row("Mistake", "Caught by").line("|---|---|");
          faults.forEach(
              it -> {
                String by = it.path("caughtBy").asText();
                text.row(it.path("what").asText(), by.isEmpty() ? "**nothing**" : by);
              });
        });
  }

  private void mutation() {
    text.heading("Mutation testing");
    if (figures.mutation().isMissingNode()) {
      text.line("No figures.");
      return;
    }
    text.line(
        "PIT, with the tests of the module itself only; of a module without figures nothing is");
    text.line("known yet:").line("");
    text.command(figures.mutation().path("command").asText());
    text.row("Module", "Mutants judged", "Detected", "Not detected", "of them explained", "Score");
    text.line("|---|---:|---:|---:|---:|---:|");
    figures
        .mutation()
        .path("modules")
        .properties()
        .forEach(
            module -> {
              JsonNode all = module.getValue().path("all");
              text.row(
                  module.getKey()
                      + (module.getValue().path("complete").asBoolean() ? "" : ", not complete"),
                  all.path("mutants").asLong(),
                  all.path("killed").asLong() + all.path("timedOut").asLong(),
                  all.path("survived").asLong()
                      + all.path("notCovered").asLong()
                      + all.path("notJudged").asLong(),
                  all.path("explained").asLong(),
                  all.path("score").asDouble() + " %");
            });
  }

  private void fuzzing() {
    text.heading("Fuzzing");
    if (figures.fuzzing().isMissingNode()) {
      text.line("No figures.");
      return;
    }
    text.line("Jazzer; what it found is kept in `fuzzing/src/fuzz` and replayed in every build:");
    text.line("");
    text.command(figures.fuzzing().path("command").asText());
    text.row("Target", "Executions", "Seconds").line("|---|---:|---:|");
    figures
        .fuzzing()
        .path("targets")
        .properties()
        .forEach(
            target ->
                text.row(
                    target.getKey(),
                    target.getValue().path("executions").asLong(),
                    target.getValue().path("seconds").asLong()));
  }

  private void disputes() {
    text.heading("Disputes");
    text.line("Disputes on a chain, against players that break every rule they can:");
    text.line("[reports/disputes.md](reports/disputes.md).");
  }

  private void notVerified() {
    text.heading("What was not verified");
    NotVerified.LIST.forEach(it -> text.line("- %s", it));
  }
}
