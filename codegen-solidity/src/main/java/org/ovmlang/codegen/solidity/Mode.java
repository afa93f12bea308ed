package org.ovmlang.codegen.solidity;

/** What a generated function does with a formula. */
enum Mode {
  /** Says whether a ground formula is true. */
  EVALUATE("evaluate"),
  /** Shows with a message that a formula is true. */
  PROVE("prove"),
  /** Shows with a message that a formula is false. */
  REFUTE("refute");

  private final String verb;

  Mode(String verb) {
    this.verb = verb;
  }

  /** How its functions begin. */
  String verb() {
    return verb;
  }

  /** The mode for what stands under a negation; only of the two with a message. */
  Mode opposite() {
    return switch (this) {
      case PROVE -> REFUTE;
      case REFUTE -> PROVE;
      case EVALUATE -> throw new IllegalStateException("a ground formula has no opposite mode");
    };
  }

  /** The answer for a call, a quantifier or a claim without a value: those are false. */
  boolean answerForFalse() {
    return this == REFUTE;
  }
}
