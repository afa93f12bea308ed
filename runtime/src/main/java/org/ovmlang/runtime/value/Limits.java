package org.ovmlang.runtime.value;

import java.util.List;

/** The published bounds that deciders and predicate contracts share. */
public final class Limits {

  /** The most bytes that the inputs of one claim may have together. */
  public static final int MAX_CLAIM_BYTES = 65_536;

  /** The most bytes that one witness may have. */
  public static final int MAX_WITNESS_BYTES = 65_536;

  /**
   * The most bytes that a stored value may have: that many a contract reads within the gas for it,
   * also if nothing else in the transaction has read them before. What is larger is not stored.
   */
  public static final int MAX_STORED_BYTES = 1_024;

  /** How many claim values a top-level claim may pass through before a claim value is false. */
  public static final int FUEL = 8;

  private Limits() {}

  /** Whether the lengths of {@code inputs} sum to at most {@link #MAX_CLAIM_BYTES}. */
  public static boolean fitsClaim(List<Bytes> inputs) {
    long total = 0;
    for (Bytes input : inputs) {
      total += input.length();
    }
    return total <= MAX_CLAIM_BYTES;
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
