package org.ovmlang.verification.fault;

import java.util.List;

/** Mistakes in the contract that disputes are played on. */
final class AdjudicatorFaults {

  static final List<SeededFault> ALL =
      List.of(
          fault(
              "ANSWERS_AFTER_THE_WINDOW",
              "a post takes answers when its window is over",
              "Adjudicator",
              "if (block.number >= answered.opened + window)",
              "if (window == 0)"),
          fault(
              "OPEN_ANSWERS_IGNORED",
              "a post stands although answers to it have not fallen",
              "Adjudicator",
              " || post.openAnswers != 0",
              ""),
          fault(
              "SETTLED_AGAIN",
              "a post may be settled again",
              "Adjudicator",
              "if (post.status != Status.Open) {",
              "if (post.status == Status.None) {"),
          fault(
              "POSTS_COUNT_EVERYWHERE",
              "a post of another dispute is one of this",
              "Adjudicator",
              "abi.encode(block.chainid, address(this), top, parent, position)",
              "abi.encode(block.chainid, address(this), position)"),
          fault(
              "PLACES_LEFT_OPEN_AT_ONCE",
              "a message that leaves places open wins at once",
              "Adjudicator",
              "if (position.length != 0)",
              "if (position.length > 1_000_000)"),
          fault(
              "BURNED_UNCOUNTED",
              "what is burned is not counted",
              "Adjudicator",
              "burned += lost;",
              ""));

  private AdjudicatorFaults() {}

  private static SeededFault fault(
      String name, String what, String contract, String text, String replacement) {
    Edit edit = new Edit(Repository.SUPPORT_LIBRARY + contract + ".sol", text, replacement);
    return SeededFault.of(Part.ADJUDICATOR, name, what, edit);
  }
}
