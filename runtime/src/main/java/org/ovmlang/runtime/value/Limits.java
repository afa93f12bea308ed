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

  /**
   * The most bytes that a stored value may have: that many a contract reads within the gas for it,
   * also if nothing else in the transaction has read them before. What is larger is not stored.
   */
  public static final int MAX_STORED_BYTES = 1_024;

  /** How many claim values a top-level claim may pass through before a claim value is false. */
  public static final int FUEL = 8;

  /** The most bytes of a message to a post. */
  public static final int MAX_MESSAGE_BYTES = 73_728;

  /** The most bytes of the position that it leaves. */
  public static final int MAX_POSITION_BYTES = 53_248;

  /** The most places and values in that position. */
  public static final int MAX_POSITION_PARTS = 2_048;

  /** The most bytes of the message by which a claim value is proved within another message. */
  public static final int MAX_NESTED_MESSAGE_BYTES = 33_792;

  /** The most bytes of the position that it leaves. */
  public static final int MAX_NESTED_POSITION_BYTES = 24_576;

  /** The most places and values in that position. */
  public static final int MAX_NESTED_POSITION_PARTS = 512;

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

  /** Whether {@code value} has at most {@link #MAX_STORED_BYTES} bytes. */
  public static boolean fitsStore(Bytes value) {
    return value.length() <= MAX_STORED_BYTES;
  }
}
