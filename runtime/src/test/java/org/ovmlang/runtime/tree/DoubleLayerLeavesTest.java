package org.ovmlang.runtime.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.tree.DoubleLayerIntervalTree.Leaf;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;

class DoubleLayerLeavesTest {

  private static final Address OTHER = Address.ofHex("01".repeat(20));

  private static Leaf leaf(Address token, long start, long end) {
    return new Leaf(token, Range.of(start, end), Bytes.ascii("leaf"));
  }

  @Test
  void rangesOfOneTokenMayTouchButNotMeet() {
    Leaf first = leaf(Address.ZERO, 0, 10);
    assertThat(DoubleLayerIntervalTree.of(List.of(leaf(Address.ZERO, 10, 20), first)).root())
        .isNotNull();
    assertThat(DoubleLayerIntervalTree.of(List.of(leaf(OTHER, 5, 20), first)).root()).isNotNull();
    for (Leaf meeting : List.of(leaf(Address.ZERO, 9, 20), first)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DoubleLayerIntervalTree.of(List.of(meeting, first)))
          .withMessageContaining("two ranges of one token meet");
    }
  }

  @Test
  void emptyAndInvertedRangesAndNoLeavesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DoubleLayerIntervalTree.of(List.of()));
    for (long end : new long[] {4, 5}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DoubleLayerIntervalTree.of(List.of(leaf(Address.ZERO, 5, end))))
          .withMessageContaining("an empty or inverted range");
    }
  }

  @Test
  void whatIsNotInTheTreeHasNoProof() {
    DoubleLayerIntervalTree tree = DoubleLayerIntervalTree.of(List.of(leaf(Address.ZERO, 5, 10)));
    assertThat(tree.proof(Address.ZERO, BigInteger.valueOf(5))).isNotNull();
    assertThat(tree.proof(Address.ZERO, BigInteger.valueOf(6))).isNull();
    assertThat(tree.proof(OTHER, BigInteger.valueOf(5))).isNull();
    assertThat(tree.intervalRoot(Address.ZERO)).isNotNull();
    assertThat(tree.intervalRoot(OTHER)).isNull();
  }
}
