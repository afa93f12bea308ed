package org.ovmlang.runtime.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.tree.DoubleLayerIntervalTree.Leaf;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
import org.ovmlang.runtime.value.InclusionProof.IntervalSibling;

/** The lower layer of the double-layer tree: the ranges of one token. */
final class IntervalTree {

  private static final int WORD = Bytes32.LENGTH;

  /** A node is its hash and the start that it carries. */
  private static final int WIDTH = 2 * WORD;

  private final TreeLevels levels;

  private IntervalTree(TreeLevels levels) {
    this.levels = levels;
  }

  /** The tree over {@code leaves}, at least one, ordered by their starts. */
  static IntervalTree of(List<Leaf> leaves) {
    Keccak256.Hasher hasher = new Keccak256.Hasher();
    byte[] nodes = TreeLevels.leaves(leaves.size(), WIDTH);
    int at = 0;
    for (Leaf leaf : leaves) {
      hasher.add(leaf.data()).finish(nodes, at);
      BigIntegers.asUnsignedByteArray(leaf.range().start(), nodes, at + WORD, WORD);
      at += WIDTH;
    }
    byte[] padding = new byte[WIDTH];
    IntervalNode.PADDING.data().copyTo(padding, 0);
    BigIntegers.asUnsignedByteArray(IntervalNode.PADDING.start(), padding, WORD, WORD);
    return new IntervalTree(
        TreeLevels.padded(
            nodes,
            padding,
            (level, left, right, parents, to) -> {
              hasher.add(level, left, WIDTH).add(level, right, WIDTH).finish(parents, to);
              System.arraycopy(level, right + WORD, parents, to + WORD, WORD);
            }));
  }

  Bytes32 root() {
    return hash(levels.root(), 0);
  }

  /** The way from the leaf that starts at {@code start}, or null if none does. */
  @Nullable IntervalLayer layer(BigInteger start) {
    int low = 0;
    int high = levels.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = start(levels.leaves(), middle * WIDTH).compareTo(start);
      if (order == 0) {
        List<IntervalSibling> siblings = new ArrayList<>();
        for (byte[] node : levels.siblings(middle)) {
          siblings.add(new IntervalSibling(hash(node, 0), start(node, 0)));
        }
        return new IntervalLayer(start, BigInteger.valueOf(middle), siblings);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  private static Bytes32 hash(byte[] nodes, int at) {
    return Bytes32.of(Bytes.of(nodes, at, WORD));
  }

  private static BigInteger start(byte[] nodes, int at) {
    return BigIntegers.fromUnsignedByteArray(nodes, at + WORD, WORD);
  }
}
