package org.ovmlang.codegen.solidity;

import org.junit.jupiter.api.Test;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;

class RandomProgramsTest {

  /** Without the optimizer the stack is used most. */
  @Test
  void programOfManyKindsOfFormulaCompilesWithoutAWord() {
    Generated.of(RandomPrograms.program(1, 12)).compile(SoliditySettings.UNOPTIMIZED);
  }

  @Test
  void smallProgramCompilesWithoutAWordWhenOptimized() {
    Generated.of(RandomPrograms.program(4, 2)).compile(SoliditySettings.OPTIMIZED);
  }
}
