package org.ovmlang.verification.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The README's section on what was verified, between two comments. */
final class ReadmeSection {

  private static final String START =
      "<!-- From here written by `" + VerificationReport.WRITTEN_BY + "` -->\n";
  private static final String END = "<!-- to here. -->\n";

  private ReadmeSection() {}

  /**
   * The README with the section as the figures say.
   *
   * @throws IllegalArgumentException if it has no place for it
   */
  static String in(String readme, Figures figures) {
    int start = readme.indexOf(START);
    int end = readme.indexOf(END);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("README.md has no place for what was verified");
    }
    return readme.substring(0, start + START.length()) + text(figures) + readme.substring(end);
  }

  private static String text(Figures figures) {
    Text text = new Text();
    text.line(
        "The aim: for every program that the checker accepts, the reference interpreter, the");
    text.line(
        "generated Java and the generated Solidity on an EVM give the same answer; the message");
    text.line(
        "that a decider returns wins on the chain; ill-formed claims are refused by all three.");
    text.line(
        "It was compared on **%,d cases of %,d random programs**, compiled with the",
        figures.cases(), figures.programs());
    text.line(
        "optimiser off (%,d), on (%,d) and via IR (%,d), with %s",
        figures.programs("optimiser off"),
        figures.programs("optimiser on"),
        figures.programs("via IR"),
        figures.differences() == 0
            ? "no difference found."
            : "%,d differences found (see the report).".formatted(figures.differences()));
    List<String> more = new ArrayList<>();
    if (!figures.faults().isMissingNode()) {
      more.add(
          "of %,d deliberate mistakes the suite catches %,d"
              .formatted(
                  figures.faults().path("faults").asLong(),
                  figures.faults().path("caught").asLong()));
    }
    figures
        .mutation()
        .path("modules")
        .properties()
        .forEach(
            module -> {
              if (module.getValue().path("complete").asBoolean()) {
                more.add(score(module.getKey(), module.getValue()));
              }
            });
    String rest = String.join("; ", more);
    if (!rest.isEmpty()) {
      text.line("%s.", Character.toUpperCase(rest.charAt(0)) + rest.substring(1));
    }
    text.line("Figures, commands, and what was *not* verified: [report](verification/REPORT.md).");
    return text.toString();
  }

  private static String score(String module, JsonNode figures) {
    return "tests of `%s` detect %s %% of its mutants"
        .formatted(module, figures.path("all").path("score").asText());
  }
}
