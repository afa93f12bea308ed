package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.util.List;

/**
 * The double-layer interval tree of the earlier contracts (page "facts" of the design): a tree over
 * tokens whose leaves are the roots of trees over ranges.
 */
final class DoubleLayerTree {

  private static final int MAX_SIBLINGS = 256;

  private DoubleLayerTree() {}

  /** A hash and its index: the start of an interval, or a token as a number. */
  record Node(Octets data, BigInteger index) {}

  /** The way from a leaf to its root; the siblings from the leaf upwards. */
  record Path(BigInteger leafIndex, BigInteger leafPosition, List<Node> siblings) {

    /** Bit i tells whether the node at height i is the right child. */
    boolean isRightChild(int height) {
      return leafPosition.testBit(height);
    }

    /** Whether no position bit is unused and the path is not longer than any position. */
    boolean isWellFormed() {
      return siblings.size() <= MAX_SIBLINGS && leafPosition.bitLength() <= siblings.size();
    }
  }

  /** Both ways: from the token to the root, and from the leaf to the token's root. */
  record Proof(Path token, Path interval) {}

  /** Whether the tree with this root has the leaf for this range of the token. */
  static boolean includes(
      Octets leaf, BigInteger token, BigInteger start, BigInteger end, Proof proof, Octets root) {
    return includesHash(Hash.keccak256(leaf), token, start, end, proof, root);
  }

  /** The same, given the hash of the leaf. */
  static boolean includesHash(
      Octets leafHash,
      BigInteger token,
      BigInteger start,
      BigInteger end,
      Proof proof,
      Octets root) {
    Path interval = proof.interval();
    Path address = proof.token();
    return start.compareTo(end) < 0
        && interval.isWellFormed()
        && address.isWellFormed()
        && address.leafIndex().equals(token)
        && rightSiblingsAreOrdered(interval)
        && rightSiblingsAreOrdered(address)
        && childrenAreOrdered(interval)
        && interval.leafIndex().compareTo(start) <= 0
        && end.compareTo(implicitEnd(interval, 256)) <= 0
        && token.compareTo(implicitEnd(address, 160)) <= 0
        && addressRoot(address, intervalRoot(interval, leafHash)).equals(root);
  }

  /** The index of the first right sibling on the way up; the maximum if there is none. */
  private static BigInteger implicitEnd(Path path, int bits) {
    for (int height = 0; height < path.siblings().size(); height++) {
      if (!path.isRightChild(height)) {
        return path.siblings().get(height).index();
      }
    }
    return BigInteger.TWO.pow(bits).subtract(BigInteger.ONE);
  }

  /** No right sibling further up has a smaller index than the first. */
  private static boolean rightSiblingsAreOrdered(Path path) {
    BigInteger first = implicitEnd(path, 0);
    for (int height = 0; height < path.siblings().size(); height++) {
      BigInteger index = path.siblings().get(height).index();
      if (!path.isRightChild(height) && index.compareTo(first) < 0) {
        return false;
      }
    }
    return true;
  }

  /** In the tree of a token no left child starts after its right sibling. */
  private static boolean childrenAreOrdered(Path path) {
    BigInteger start = path.leafIndex();
    for (int height = 0; height < path.siblings().size(); height++) {
      BigInteger sibling = path.siblings().get(height).index();
      if (path.isRightChild(height)) {
        if (sibling.compareTo(start) > 0) {
          return false;
        }
      } else {
        if (start.compareTo(sibling) > 0) {
          return false;
        }
        start = sibling;
      }
    }
    return true;
  }

  /** Parent = keccak256(L, startL, R, startR); it carries the start of its right child. */
  private static Octets intervalRoot(Path path, Octets leafHash) {
    Node node = new Node(leafHash, path.leafIndex());
    for (int height = 0; height < path.siblings().size(); height++) {
      Node sibling = path.siblings().get(height);
      Node left = path.isRightChild(height) ? sibling : node;
      Node right = path.isRightChild(height) ? node : sibling;
      Octets leftPart = left.data().then(Octets.word(left.index()));
      Octets rightPart = right.data().then(Octets.word(right.index()));
      node = new Node(Hash.keccak256(leftPart.then(rightPart)), right.index());
    }
    return node.data();
  }

  /** Parent = keccak256(L, addressL, R, addressR); it carries the address of its left child. */
  private static Octets addressRoot(Path path, Octets leafHash) {
    Node node = new Node(leafHash, path.leafIndex());
    for (int height = 0; height < path.siblings().size(); height++) {
      Node sibling = path.siblings().get(height);
      Node left = path.isRightChild(height) ? sibling : node;
      Node right = path.isRightChild(height) ? node : sibling;
      Octets leftPart = left.data().then(address(left.index()));
      Octets rightPart = right.data().then(address(right.index()));
      node = new Node(Hash.keccak256(leftPart.then(rightPart)), left.index());
    }
    return node.data();
  }

  private static Octets address(BigInteger index) {
    return Octets.word(index).slice(12, 32);
  }
}
