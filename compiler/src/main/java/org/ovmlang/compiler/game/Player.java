package org.ovmlang.compiler.game;

/** The two sides of a dispute. */
public enum Player {
  /** Says that the claim is true: owns {@code any} and {@code or} of a normal form. */
  DEFENDER,
  /** Says that the claim is false: owns {@code all} and {@code and} of a normal form. */
  CHALLENGER;

  /** The other side. */
  public Player opponent() {
    return this == DEFENDER ? CHALLENGER : DEFENDER;
  }
}
