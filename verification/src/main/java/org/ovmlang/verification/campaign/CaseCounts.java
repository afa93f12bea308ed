package org.ovmlang.verification.campaign;

import java.util.Set;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.verification.differential.ThreeWay;

/** How cases were spread, so that a comparison of nothing but falsehoods is seen. */
record CaseCounts(Counts counts) {

  static final String SETTINGS = "cases by setting";
  static final String TRUTH = "truth";
  static final String FIVE = "verdicts";
  static final String SEVEN = "verdicts, at once apart";
  static final String MESSAGES = "messages";
  static final String MOVES = "moves";
  static final String CONSTRUCTS = "constructs by cases";
  static final String TOLD = "what deciders were told";

  void add(Setting setting, ThreeWay.Comparison comparison, Set<String> constructs) {
    counts.add(SETTINGS, setting.title(), 1);
    String truth = comparison.truth() ? "true" : "false";
    counts.add(TRUTH, comparison.wellFormed() ? truth : "ill-formed", 1);
    String five = comparison.decision().map(it -> verdict(it.truth())).orElse("ill-formed");
    counts.add(FIVE, five, 1);
    counts.add(
        SEVEN,
        comparison.decision().filter(Decision::atOnce).isPresent()
            ? five.substring(0, five.indexOf(' ')) + " at once"
            : five,
        1);
    counts.add(MESSAGES, "asked", comparison.asked());
    counts.add(MESSAGES, "won at once", comparison.accepted());
    counts.add(MESSAGES, "left something open", comparison.leftOpen());
    comparison.moves().forEach((label, count) -> counts.add(MOVES, label.name(), count));
    constructs.forEach(construct -> counts.add(CONSTRUCTS, construct, 1));
    boolean everything = comparison.claimCase().missing().isEmpty();
    counts.add(TOLD, everything ? "everything" : "not everything", 1);
  }

  private static String verdict(Truth truth) {
    return switch (truth) {
      case FALSE_CERTAIN -> "FALSE certain";
      case FALSE_OPTIMISTIC -> "FALSE optimistic";
      case UNDECIDED -> "UNDECIDED";
      case TRUE_OPTIMISTIC -> "TRUE optimistic";
      case TRUE_CERTAIN -> "TRUE certain";
    };
  }
}
