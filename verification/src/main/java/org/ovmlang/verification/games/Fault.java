package org.ovmlang.verification.games;

/**
 * Something that must not happen, and happened.
 *
 * @param game the number of the game in its stage, or {@link #NO_GAME}
 * @param what what it was
 */
public record Fault(int game, String what) {

  /** The number of what cannot be said to be of one game. */
  public static final int NO_GAME = -1;
}
