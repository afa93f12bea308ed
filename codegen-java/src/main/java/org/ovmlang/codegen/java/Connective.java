package org.ovmlang.codegen.java;

/**
 * How verdicts are joined, and the names in the runtime for it. An existential quantifier joins its
 * members by {@link #OR}, a universal one by {@link #AND}.
 */
enum Connective {
  AND("and", "FALSE", "TRUE", "refute"),
  OR("or", "TRUE", "FALSE", "prove");

  private final String method;
  private final String absorbing;
  private final String neutral;
  private final String verb;

  Connective(String method, String absorbing, String neutral, String verb) {
    this.method = method;
    this.absorbing = absorbing;
    this.neutral = neutral;
    this.verb = verb;
  }

  /** The method of a verdict that joins. */
  String method() {
    return method;
  }

  /** The verdict that ends a joining at once. */
  String absorbing() {
    return absorbing + "_AT_ONCE";
  }

  /** The verdict over no members. */
  String overNothing(boolean complete) {
    return neutral + (complete ? "_CERTAIN" : "_OPTIMISTIC");
  }

  /** The method of an evaluation that ends a connective with one branch. */
  String endBranch() {
    return verb + "Branch";
  }

  /** The method of a verdict that tells whether a member decides more surely than another. */
  String betterThan() {
    return verb + "sBetterThan";
  }

  /** The method of an evaluation that ends a quantifier with one witness. */
  String endWitness() {
    return verb + "Witness";
  }

  Connective dual() {
    return this == AND ? OR : AND;
  }
}
