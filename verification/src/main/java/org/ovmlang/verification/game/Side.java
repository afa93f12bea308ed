package org.ovmlang.verification.game;

/** Who plays. */
public enum Side {
  /** Says that the claim is true. */
  DEFENDER,
  /** Says that it is false. */
  CHALLENGER;

  Side other() {
    return this == DEFENDER ? CHALLENGER : DEFENDER;
  }
}
