package org.ovmlang.verification.differential;

import java.util.Random;

/**
 * How much a case is asked beside what the decider says, which is always asked.
 *
 * @param mutations how many mutations of the decider's message
 * @param noise how many of the messages that the case brings
 * @param guesses how many guesses at the claim, for each side
 * @param bothSides whether every message is sent as a proof and as a refutation, or the decider's
 *     alone is
 * @param places at how many of the places that messages left open play goes on, in each round
 * @param guessesAtPlace how many guesses there
 * @param spoiled how many places that are none
 * @param producible whether its witnesses are also put where anybody may produce them
 * @param trace whether its trace is looked at
 */
record Effort(
    int mutations,
    int noise,
    int guesses,
    boolean bothSides,
    int places,
    int guessesAtPlace,
    int spoiled,
    boolean producible,
    boolean trace) {

  private static final Effort MOST = new Effort(8, 100, 4, true, 4, 2, 3, true, true);
  private static final int SELDOM = 24;

  /** All there is, for every case. */
  static Effort most() {
    return MOST;
  }

  /** Little for most cases and all there is for some, so that many more cases can be compared. */
  static Effort varied(Random random) {
    return random.nextInt(SELDOM) == 0
        ? MOST
        : new Effort(
            random.nextInt(3),
            random.nextInt(4) == 0 ? 1 : 0,
            random.nextInt(3) == 0 ? 1 : 0,
            false,
            random.nextInt(3),
            random.nextInt(4) == 0 ? 1 : 0,
            random.nextInt(6) == 0 ? 1 : 0,
            random.nextInt(6) == 0,
            random.nextInt(4) == 0);
  }
}
