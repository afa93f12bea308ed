package org.ovmlang.codegen.solidity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;

@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes long; runs with -Pci")
class RandomProgramsTest {

  /** Without the optimizer the stack is used most. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyProgramCompilesWithoutAWord(long seed) {
    Generated.of(RandomPrograms.program(seed, 12)).compile(SoliditySettings.UNOPTIMIZED);
  }

  @Test
  void smallProgramCompilesWithoutAWordInEverySetting() {
    Generated.of(RandomPrograms.program(4, 2)).compiles();
  }
}
