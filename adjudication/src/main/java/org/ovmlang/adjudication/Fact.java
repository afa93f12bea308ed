package org.ovmlang.adjudication;

/** What was shown of a claim without looking at chain state; in the order of the contract. */
public enum Fact {
  /** Nothing. */
  UNKNOWN,
  /** It is true, whatever the chain state. */
  TRUE,
  /** It is false, whatever the chain state. */
  FALSE
}
