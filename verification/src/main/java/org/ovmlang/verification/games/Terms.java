package org.ovmlang.verification.games;

import java.math.BigInteger;

/**
 * What the adjudicator of the games was deployed with.
 *
 * @param window for how many blocks a post takes answers
 * @param bond what a post costs, in wei
 * @param burnedShare which part of a lost bond is burned, in parts of ten thousand
 */
public record Terms(long window, BigInteger bond, int burnedShare) {

  private static final int WHOLE = 10_000;

  /** An odd bond, so that the burned share is rounded. */
  public static final Terms USUAL = new Terms(8, BigInteger.valueOf(1_000_000_007L), 2_503);

  /** What is burned of a lost bond, rounded down. */
  BigInteger lost() {
    return bond.multiply(BigInteger.valueOf(burnedShare)).divide(BigInteger.valueOf(WHOLE));
  }
}
