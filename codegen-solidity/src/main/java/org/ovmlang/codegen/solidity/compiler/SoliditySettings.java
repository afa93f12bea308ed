package org.ovmlang.codegen.solidity.compiler;

/**
 * How to compile.
 *
 * @param optimizer whether the optimiser is on
 * @param runs how often the code is expected to run, in the optimiser's sense
 * @param viaIr whether to compile by way of the intermediate language Yul
 */
public record SoliditySettings(boolean optimizer, int runs, boolean viaIr) {
  /** The optimiser off. */
  public static final SoliditySettings UNOPTIMIZED = new SoliditySettings(false, 200, false);

  /** The optimiser on, for 200 runs. */
  public static final SoliditySettings OPTIMIZED = new SoliditySettings(true, 200, false);

  /** By way of Yul, the optimiser on, for 200 runs. */
  public static final SoliditySettings VIA_IR = new SoliditySettings(true, 200, true);
}
