package org.ovmlang.runtime.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.InclusionProof.AddressLayer;
import org.ovmlang.runtime.value.InclusionProof.AddressSibling;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
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

  private final Map<Address, IntervalTree> intervalTrees = new HashMap<>();
  private final List<Address> tokens;
  private final PaddedTree<AddressNode> addressTree;

  private DoubleLayerIntervalTree(SortedMap<Address, List<Leaf>> leaves) {
    List<AddressNode> addressLeaves = new ArrayList<>();
    leaves.forEach(
        (token, ofToken) -> {
          IntervalTree tree = IntervalTree.of(ofToken);
          intervalTrees.put(token, tree);
          addressLeaves.add(new AddressNode(tree.root(), token));
        });
    tokens = List.copyOf(leaves.keySet());
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
    SortedMap<Address, List<Leaf>> sorted = new TreeMap<>();
    for (Leaf leaf : leaves) {
      if (!leaf.range().isValid()) {
        throw new IllegalArgumentException("an empty or inverted range: " + leaf.range());
      }
      sorted.computeIfAbsent(leaf.token(), token -> new ArrayList<>()).add(leaf);
    }
    sorted.values().forEach(DoubleLayerIntervalTree::sortByRange);
    return new DoubleLayerIntervalTree(sorted);
  }

  private static void sortByRange(List<Leaf> leaves) {
    leaves.sort(Comparator.comparing(leaf -> leaf.range().start()));
    for (int i = 1; i < leaves.size(); i++) {
      Range before = leaves.get(i - 1).range();
      Range range = leaves.get(i).range();
      if (before.end().compareTo(range.start()) > 0) {
        throw new IllegalArgumentException(
            "two ranges of one token meet: " + before + ", " + range);
      }
    }
  }

  /** The hash of the whole tree. */
  public Bytes32 root() {
    return addressTree.root().data();
  }

  /** The root of the tree of {@code token}, or null if there is none. */
  public @Nullable Bytes32 intervalRoot(Address token) {
    IntervalTree tree = intervalTrees.get(token);
    return tree == null ? null : tree.root();
  }

  /** The proof of the leaf of {@code token} that starts at {@code start}, or null if none does. */
  public @Nullable InclusionProof proof(Address token, BigInteger start) {
    IntervalTree tree = intervalTrees.get(token);
    IntervalLayer layer = tree == null ? null : tree.layer(start);
    if (layer == null) {
      return null;
    }
    int position = Collections.binarySearch(tokens, token);
    List<AddressSibling> siblings = new ArrayList<>();
    for (AddressNode node : addressTree.siblings(position)) {
      siblings.add(new AddressSibling(node.data(), node.token()));
    }
    return new InclusionProof(
        new AddressLayer(token, BigInteger.valueOf(position), siblings), layer);
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
