package org.ovmlang.runtime.tree;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.InclusionProof.AddressLayer;
import org.ovmlang.runtime.value.InclusionProof.AddressSibling;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
import org.ovmlang.runtime.value.InclusionProof.IntervalSibling;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/** The verification of a double-layer proof, one layer after the other, from the leaf upwards. */
final class DoubleLayerVerification {

  private DoubleLayerVerification() {}

  static boolean verify(
      Bytes32 leafHash, Address token, Range range, InclusionProof proof, Bytes32 root) {
    if (!range.isValid()
        || !proof.addressLayer().leafIndex().equals(token)
        || !fits(proof.addressLayer().leafPosition(), proof.addressLayer().siblings())
        || !fits(proof.intervalLayer().leafPosition(), proof.intervalLayer().siblings())) {
      return false;
    }
    Bytes32 intervalRoot = intervalRoot(leafHash, range, proof.intervalLayer());
    return intervalRoot != null
        && root.equals(addressRoot(intervalRoot, token, proof.addressLayer()));
  }

  /** The root that {@code layer} leads to, or null if it does not cover {@code range} in order. */
  private static @Nullable Bytes32 intervalRoot(
      Bytes32 leafHash, Range range, IntervalLayer layer) {
    IntervalNode node = new IntervalNode(leafHash, layer.leafIndex());
    BigInteger implicitEnd = null;
    for (int level = 0; level < layer.siblings().size(); level++) {
      IntervalSibling given = layer.siblings().get(level);
      IntervalNode sibling = new IntervalNode(given.data(), given.start());
      if (layer.leafPosition().testBit(level)) {
        if (sibling.start().compareTo(node.start()) > 0) {
          return null;
        }
        node = IntervalNode.parent(sibling, node);
      } else {
        if (implicitEnd == null) {
          implicitEnd = sibling.start();
        }
        if (implicitEnd.compareTo(sibling.start()) > 0
            || node.start().compareTo(sibling.start()) > 0) {
          return null;
        }
        node = IntervalNode.parent(node, sibling);
      }
    }
    BigInteger end = implicitEnd == null ? Uint.MAX : implicitEnd;
    return range.start().compareTo(layer.leafIndex()) >= 0 && range.end().compareTo(end) <= 0
        ? node.data()
        : null;
  }

  /** The root that {@code layer} leads to, or null if it does not cover {@code token} in order. */
  private static @Nullable Bytes32 addressRoot(
      Bytes32 intervalRoot, Address token, AddressLayer layer) {
    AddressNode node = new AddressNode(intervalRoot, token);
    Address implicitEnd = null;
    for (int level = 0; level < layer.siblings().size(); level++) {
      AddressSibling given = layer.siblings().get(level);
      AddressNode sibling = new AddressNode(given.data(), given.token());
      if (layer.leafPosition().testBit(level)) {
        node = AddressNode.parent(sibling, node);
      } else {
        if (implicitEnd == null) {
          implicitEnd = sibling.token();
        }
        if (implicitEnd.compareTo(sibling.token()) > 0) {
          return null;
        }
        node = AddressNode.parent(node, sibling);
      }
    }
    return implicitEnd == null || token.compareTo(implicitEnd) <= 0 ? node.data() : null;
  }

  /** Whether there are no more siblings than bits in a word, and no bit without a sibling. */
  private static boolean fits(BigInteger position, List<?> siblings) {
    return siblings.size() <= DoubleLayerIntervalTree.MAX_SIBLINGS
        && position.bitLength() <= siblings.size();
  }
}
