package org.ovmlang.codegen.solidity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomProgramsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyProgramCompilesWithoutAWordInEverySetting(long seed) {
    Generated.of(RandomPrograms.program(seed, 10)).compiles();
  }
}
