package org.ovmlang.runtime.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.InclusionProof.AddressLayer;
import org.ovmlang.runtime.value.InclusionProof.AddressSibling;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
import org.ovmlang.runtime.value.InclusionProof.IntervalSibling;
import org.ovmlang.runtime.value.Range;

/**
 * The tree of the earlier plasma contracts: for each token a tree over ranges, above them a tree
 * over the tokens. Roots and proofs are byte for byte those that the deployed contracts accept.
 *
 * <p><b>Unsound by construction</b>, kept for deployments that have it. Leaves and nodes are hashed
 * alike, so a node passes as a leaf. Where the first right sibling of a leaf is an inner node, the
 * leaf may claim the ranges of the leaves after it. {@link MerkleTree} has neither flaw. Immutable.
 */
public final class DoubleLayerIntervalTree {

  /** The most siblings of one layer of a proof: a position is a word of as many bits. */
  public static final int MAX_SIBLINGS = 256;

  private final NavigableMap<Address, NavigableMap<BigInteger, Integer>> positions =
      new TreeMap<>();
  private final Map<Address, PaddedTree<IntervalNode>> intervalTrees = new TreeMap<>();
  private final List<Address> tokens;
  private final PaddedTree<AddressNode> addressTree;

  private DoubleLayerIntervalTree(Map<Address, NavigableMap<BigInteger, Leaf>> leaves) {
    List<AddressNode> addressLeaves = new ArrayList<>();
    leaves.forEach(
        (token, byStart) -> {
          NavigableMap<BigInteger, Integer> places = new TreeMap<>();
          List<IntervalNode> nodes = new ArrayList<>();
          byStart.forEach(
              (start, leaf) -> {
                places.put(start, nodes.size());
                nodes.add(new IntervalNode(Keccak256.hash(leaf.data()), start));
              });
          PaddedTree<IntervalNode> tree =
              new PaddedTree<>(nodes, IntervalNode.PADDING, IntervalNode::parent);
          positions.put(token, places);
          intervalTrees.put(token, tree);
          addressLeaves.add(new AddressNode(tree.root().data(), token));
        });
    tokens = List.copyOf(positions.keySet());
    addressTree = new PaddedTree<>(addressLeaves, AddressNode.PADDING, AddressNode::parent);
  }

  /**
   * What a tree holds.
   *
   * @param token the deposit contract
   * @param range the numbers that belong to the leaf
   * @param data what is committed, such as an encoded state object; its hash stands in the tree
   */
  public record Leaf(Address token, Range range, Bytes data) {}

  /**
   * The tree over {@code leaves}, in any order.
   *
   * @throws IllegalArgumentException if there is none, if a range is empty or inverted, or if two
   *     ranges of one token meet
   */
  public static DoubleLayerIntervalTree of(List<Leaf> leaves) {
    if (leaves.isEmpty()) {
      throw new IllegalArgumentException("a double-layer tree has at least one leaf");
    }
    Map<Address, NavigableMap<BigInteger, Leaf>> sorted = new TreeMap<>();
    for (Leaf leaf : leaves) {
      NavigableMap<BigInteger, Leaf> byStart =
          sorted.computeIfAbsent(leaf.token(), token -> new TreeMap<>());
      Map.Entry<BigInteger, Leaf> before = byStart.lowerEntry(leaf.range().end());
      if (!leaf.range().isValid()) {
        throw new IllegalArgumentException("an empty or inverted range: " + leaf.range());
      }
      if (before != null && before.getValue().range().end().compareTo(leaf.range().start()) > 0) {
        throw new IllegalArgumentException(
            "two ranges of one token meet: " + before.getValue().range() + ", " + leaf.range());
      }
      byStart.put(leaf.range().start(), leaf);
    }
    return new DoubleLayerIntervalTree(sorted);
  }

  /** The hash of the whole tree. */
  public Bytes32 root() {
    return addressTree.root().data();
  }

  /** The root of the tree of {@code token}, or null if there is none. */
  public @Nullable Bytes32 intervalRoot(Address token) {
    PaddedTree<IntervalNode> tree = intervalTrees.get(token);
    return tree == null ? null : tree.root().data();
  }

  /** The proof of the leaf of {@code token} that starts at {@code start}, or null if none does. */
  public @Nullable InclusionProof proof(Address token, BigInteger start) {
    NavigableMap<BigInteger, Integer> places = positions.get(token);
    PaddedTree<IntervalNode> tree = intervalTrees.get(token);
    Integer position = places == null ? null : places.get(start);
    if (tree == null || position == null) {
      return null;
    }
    int tokenPosition = tokens.indexOf(token);
    List<AddressSibling> addressSiblings = new ArrayList<>();
    for (AddressNode node : addressTree.siblings(tokenPosition)) {
      addressSiblings.add(new AddressSibling(node.data(), node.token()));
    }
    List<IntervalSibling> intervalSiblings = new ArrayList<>();
    for (IntervalNode node : tree.siblings(position)) {
      intervalSiblings.add(new IntervalSibling(node.data(), node.start()));
    }
    return new InclusionProof(
        new AddressLayer(token, BigInteger.valueOf(tokenPosition), addressSiblings),
        new IntervalLayer(start, BigInteger.valueOf(position), intervalSiblings));
  }

  /**
   * Whether {@code proof} leads from {@code leafHash}, as {@code range} of {@code token}, to {@code
   * root}, as the deployed contracts verify it; total, and stricter in this: {@code range} is
   * neither empty nor inverted, the address layer's leaf index is {@code token}, a position has no
   * bits beyond its siblings, and a layer has at most {@link #MAX_SIBLINGS}.
   */
  public static boolean verify(
      Bytes32 leafHash, Address token, Range range, InclusionProof proof, Bytes32 root) {
    return DoubleLayerVerification.verify(leafHash, token, range, proof, root);
  }
}
