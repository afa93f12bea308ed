package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs of the machine it runs on. Without it the test is skipped, but for where every
 * test is to run, as with {@code -Pci}: there it fails.
 */
final class Required {

  private Required() {}

  static void ofTheMachine(boolean isThere, String otherwise) {
    if (!isThere) {
      assertThat(Boolean.getBoolean("ovm.tests.required")).as(otherwise).isFalse();
      Assumptions.abort(otherwise);
    }
  }
}
