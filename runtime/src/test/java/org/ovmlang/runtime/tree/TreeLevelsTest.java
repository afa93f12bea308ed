package org.ovmlang.runtime.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TreeLevelsTest {

  @Test
  void moreLeavesThanOneArrayHoldsAreRefused() {
    int most = (Integer.MAX_VALUE - Long.BYTES) / 32;
    for (int count : new int[] {most, most + 1, Integer.MAX_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TreeLevels.leaves(count, 32))
          .withMessage("too many leaves for one tree: " + count);
    }
    assertThat(TreeLevels.leaves(3, 32)).hasSize(96);
  }
}
