package org.ovmlang.runtime.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.InclusionProof.AddressLayer;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
import org.ovmlang.runtime.value.InclusionProof.IntervalSibling;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/** Whatever hashes to the root, the starts on the way must be in order. */
class DoubleLayerOrderTest {

  private static final Bytes32 LEAF = Keccak256.hash(Bytes.ascii("leaf"));

  /** Whether a leaf from 0 to 5 is included with nodes to its right that have these starts. */
  private static boolean isIncluded(long... startsToTheRight) {
    IntervalNode node = new IntervalNode(LEAF, BigInteger.ZERO);
    List<IntervalSibling> siblings = new ArrayList<>();
    for (long start : startsToTheRight) {
      IntervalSibling sibling = new IntervalSibling(Bytes32.ZERO, Uint.of(start));
      siblings.add(sibling);
      node = IntervalNode.parent(node, new IntervalNode(sibling.data(), sibling.start()));
    }
    InclusionProof proof =
        new InclusionProof(
            new AddressLayer(Address.ZERO, BigInteger.ZERO, List.of()),
            new IntervalLayer(BigInteger.ZERO, BigInteger.ZERO, siblings));
    return DoubleLayerIntervalTree.verify(LEAF, Address.ZERO, Range.of(0, 5), proof, node.data());
  }

  @Test
  void startsToTheRightAscendUpwards() {
    assertThat(isIncluded(10, 15, 20)).isTrue();
    assertThat(isIncluded(10, 20, 20)).isTrue();
    assertThat(isIncluded(10, 20, 15)).isFalse();
    assertThat(isIncluded(10, 9)).isFalse();
  }

  @Test
  void aRangeEndsWhereTheFirstNodeToItsRightStartsOrBefore() {
    assertThat(isIncluded(5)).isTrue();
    assertThat(isIncluded(4, 20)).isFalse();
  }
}
