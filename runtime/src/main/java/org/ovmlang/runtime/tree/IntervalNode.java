package org.ovmlang.runtime.tree;

import java.math.BigInteger;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Uint;

/** A node of the tree of one token: its hash and the start that it carries. */
record IntervalNode(Bytes32 data, BigInteger start) {

  /** What a node without a partner is paired with. */
  static final IntervalNode PADDING = new IntervalNode(Keccak256.hash(Bytes.EMPTY), Uint.MAX);

  /** The node over two, which carries the start of the right one. */
  static IntervalNode parent(IntervalNode left, IntervalNode right) {
    Bytes32 data =
        Keccak256.hash(
            left.data.toArray(),
            Codec.encode(left.start).toArray(),
            right.data.toArray(),
            Codec.encode(right.start).toArray());
    return new IntervalNode(data, right.start);
  }
}
