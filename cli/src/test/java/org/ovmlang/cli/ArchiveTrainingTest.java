package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class ArchiveTrainingTest {

  @Test
  void everyCommandOfTheTrainingEndsAsExpected() {
    assertThatCode(() -> ArchiveTraining.main(new String[0])).doesNotThrowAnyException();
  }
}
