package org.ovmlang.compiler.game;

/**
 * How large the values are, at most, that a dispute is about.
 *
 * @param claimBytes all inputs of a claim together
 * @param witnessBytes one witness
 * @param paramBytes the value of a param
 */
public record LargestValues(int claimBytes, int witnessBytes, int paramBytes) {

  /** What the contracts take. */
  public static final LargestValues PUBLISHED =
      new LargestValues(
          GameLimits.MAX_CLAIM_BYTES, GameLimits.MAX_WITNESS_BYTES, GameLimits.MAX_PARAM_BYTES);
}
