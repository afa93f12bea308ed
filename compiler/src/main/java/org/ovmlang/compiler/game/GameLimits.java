package org.ovmlang.compiler.game;

/**
 * How large what is said in a dispute may be. The runtime and the contracts have the same numbers
 * under the same names.
 */
public final class GameLimits {

  /** The most bytes that the inputs of one claim have together. */
  public static final int MAX_CLAIM_BYTES = 8_192;

  /** The most inputs of one claim. */
  public static final int MAX_CLAIM_INPUTS = 128;

  /** The most bytes of one witness. */
  public static final int MAX_WITNESS_BYTES = 8_192;

  /** The most bytes of a message. */
  public static final int MAX_MESSAGE_BYTES = 73_728;

  /** The most bytes of what a message leaves open. */
  public static final int MAX_POSITION_BYTES = 53_248;

  /** The most places and values of what a message leaves open. */
  public static final int MAX_POSITION_PARTS = 2_048;

  /** The most bytes of the message to a claim value. */
  public static final int MAX_NESTED_MESSAGE_BYTES = 33_792;

  /** The most bytes of what the message to a claim value leaves open. */
  public static final int MAX_NESTED_POSITION_BYTES = 24_576;

  /** The most places and values of what the message to a claim value leaves open. */
  public static final int MAX_NESTED_POSITION_PARTS = 512;

  /** The fuel of a claim at the top: so many hops through claim values can be followed. */
  public static final int FUEL = 8;

  /** The gas that a predicate has for a message. */
  public static final int MOVE_GAS = 11_250_000;

  /** The gas that the predicate of a claim value has, at most, for the message to it. */
  public static final int NESTED_MOVE_GAS = 4_750_000;

  /**
   * The most bytes of the value of a param: to store more at a deployment takes more gas than a
   * transaction has.
   */
  public static final int MAX_PARAM_BYTES = 24_576;

  private GameLimits() {}
}
