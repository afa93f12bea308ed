package org.ovmlang.adjudication;

import java.math.BigInteger;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;

/**
 * What an adjudicator is deployed with; it never changes.
 *
 * @param window for how many blocks a post takes answers, positive
 * @param bond what a post costs, in wei, positive: what remains of it after burning should pay the
 *     gas of an answer
 * @param burnedShare which part of a lost bond is burned, in parts of ten thousand, 1 to 10,000
 */
public record AdjudicatorTerms(long window, BigInteger bond, int burnedShare) {

  private static final int WHOLE = 10_000;

  /** Refuses, with {@link IllegalArgumentException}, what the contract would refuse. */
  public AdjudicatorTerms {
    if (window <= 0 || bond.signum() <= 0 || burnedShare <= 0 || burnedShare > WHOLE) {
      throw new IllegalArgumentException(
          "no terms: window " + window + ", bond " + bond + ", burned share " + burnedShare);
    }
  }

  /** The arguments of the contract's constructor. */
  Bytes encode() {
    return Codec.encode(BigInteger.valueOf(window))
        .concat(Codec.encode(bond))
        .concat(Codec.encode(BigInteger.valueOf(burnedShare)));
  }
}
