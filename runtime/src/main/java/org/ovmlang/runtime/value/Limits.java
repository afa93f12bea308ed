package org.ovmlang.runtime.value;

import java.util.List;

/**
 * The published bounds that deciders and predicate contracts share; {@code Bounds.sol} has the same
 * under the same names. They are chosen so that the answer to what a checked predicate leaves open
 * fits into a transaction, however large the values are that the opponent brought.
 */
public final class Limits {

  /** The most bytes that the inputs of one claim may have together. */
  public static final int MAX_CLAIM_BYTES = 8_192;

  /** The most inputs that one claim may have. */
  public static final int MAX_CLAIM_INPUTS = 128;

  /** The most bytes that one witness may have. */
  public static final int MAX_WITNESS_BYTES = 8_192;

  /** How many claim values a top-level claim may pass through before a claim value is false. */
  public static final int FUEL = 8;

  private static final int MAX_MESSAGE_BYTES = 73_728;
  private static final int MAX_POSITION_BYTES = 53_248;
  private static final int MAX_POSITION_PARTS = 2_048;
  private static final int MAX_NESTED_MESSAGE_BYTES = 33_792;
  private static final int MAX_NESTED_POSITION_BYTES = 24_576;
  private static final int MAX_NESTED_POSITION_PARTS = 512;

  private Limits() {}

  /**
   * Whether there are at most {@link #MAX_CLAIM_INPUTS} inputs and their lengths sum to at most
   * {@link #MAX_CLAIM_BYTES}.
   */
  public static boolean fitsClaim(List<Bytes> inputs) {
    long total = 0;
    for (Bytes input : inputs) {
      total += input.length();
    }
    return inputs.size() <= MAX_CLAIM_INPUTS && total <= MAX_CLAIM_BYTES;
  }

  /** Whether {@code witness} has at most {@link #MAX_WITNESS_BYTES} bytes. */
  public static boolean fitsWitness(Bytes witness) {
    return witness.length() <= MAX_WITNESS_BYTES;
  }

  /** The most bytes of a message at a place with that fuel: less within a claim value. */
  public static int maxMessageBytes(int fuel) {
    return fuel >= FUEL ? MAX_MESSAGE_BYTES : MAX_NESTED_MESSAGE_BYTES;
  }

  /** The most bytes of the position that a message leaves at a place with that fuel. */
  public static int maxPositionBytes(int fuel) {
    return fuel >= FUEL ? MAX_POSITION_BYTES : MAX_NESTED_POSITION_BYTES;
  }

  /** The most places and values of the position that a message leaves with that fuel. */
  public static int maxPositionParts(int fuel) {
    return fuel >= FUEL ? MAX_POSITION_PARTS : MAX_NESTED_POSITION_PARTS;
  }
}
