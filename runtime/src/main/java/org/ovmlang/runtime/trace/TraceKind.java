package org.ovmlang.runtime.trace;

/** What a {@link TraceNode} is about. */
public enum TraceKind {
  /** The claim that is decided, or the inputs of a claim value. */
  CLAIM,
  /** A definition with its inputs. */
  DEFINITION,
  /** A conjunction. */
  AND,
  /** A disjunction. */
  OR,
  /** A negation. */
  NOT,
  /** Truth or falsity itself. */
  CONSTANT,
  /** An atom. */
  ATOM,
  /** A comparison. */
  COMPARISON,
  /** A call of a definition of the program. */
  CALL,
  /** A claim value that must hold. */
  CLAIM_VALUE,
  /** An existential quantifier. */
  ANY,
  /** A universal quantifier. */
  ALL,
  /** A value that an existential quantifier looked at: a member, and the body holds of it. */
  ANY_CANDIDATE,
  /** A value that a universal quantifier looked at: no member, or the body holds of it. */
  ALL_CANDIDATE;

  boolean isCandidate() {
    return this == ANY_CANDIDATE || this == ALL_CANDIDATE;
  }
}
