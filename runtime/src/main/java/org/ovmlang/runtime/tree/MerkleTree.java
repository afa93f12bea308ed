package org.ovmlang.runtime.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/**
 * A Merkle tree over a list of byte strings, of any length, with Keccak-256 as its hash.
 *
 * <p>The construction of RFC 6962, section 2.1: a leaf hashes as keccak256(0x00, leaf), a node as
 * keccak256(0x01, left, right), so that no node passes as a leaf; a list of n leaves splits at the
 * largest power of two below n; the empty list hashes as keccak256 of nothing. Immutable.
 */
public final class MerkleTree {

  /** The root of the tree without leaves. */
  public static final Bytes32 EMPTY_ROOT = Keccak256.hash(Bytes.EMPTY);

  private static final byte[] LEAF_PREFIX = {0};
  private static final byte[] NODE_PREFIX = {1};

  /** The hashes of each level, leaves first; a node without a partner stands in the next level. */
  private final List<List<Bytes32>> levels;

  private MerkleTree(List<List<Bytes32>> levels) {
    this.levels = levels;
  }

  /**
   * The way from a leaf to the root.
   *
   * @param index the place of the leaf, from 0
   * @param size how many leaves the tree has
   * @param siblings the hashes beside the way, from the leaf upwards
   */
  public record Proof(long index, long size, List<Bytes32> siblings) {

    /** Keeps a copy of the siblings. */
    public Proof {
      siblings = List.copyOf(siblings);
    }
  }

  /** The tree over {@code leaves}, in their order. */
  public static MerkleTree of(List<Bytes> leaves) {
    List<List<Bytes32>> levels = new ArrayList<>();
    List<Bytes32> level = new ArrayList<>();
    for (Bytes leaf : leaves) {
      level.add(leafHash(leaf));
    }
    levels.add(level);
    while (level.size() > 1) {
      List<Bytes32> parents = new ArrayList<>();
      for (int i = 0; i + 1 < level.size(); i += 2) {
        parents.add(nodeHash(level.get(i), level.get(i + 1)));
      }
      if (level.size() % 2 == 1) {
        parents.add(level.get(level.size() - 1));
      }
      levels.add(parents);
      level = parents;
    }
    return new MerkleTree(levels);
  }

  /** How many leaves there are. */
  public int size() {
    return levels.get(0).size();
  }

  /** The hash of the whole tree. */
  public Bytes32 root() {
    return size() == 0 ? EMPTY_ROOT : levels.get(levels.size() - 1).get(0);
  }

  /**
   * The proof that the leaf at {@code index} is in the tree.
   *
   * @throws IndexOutOfBoundsException if there is no such leaf
   */
  public Proof proof(int index) {
    Objects.checkIndex(index, size());
    List<Bytes32> siblings = new ArrayList<>();
    int place = index;
    for (List<Bytes32> level : levels) {
      int sibling = place ^ 1;
      if (sibling < level.size()) {
        siblings.add(level.get(sibling));
      }
      place /= 2;
    }
    return new Proof(index, size(), siblings);
  }

  /**
   * Whether {@code proof} leads from {@code leaf} to {@code root}: the algorithm of RFC 9162,
   * section 2.1.3.2. A root does not commit to the size of its tree: that {@code leaf} stands at
   * {@link Proof#index} follows only if the size is known to be {@link Proof#size}.
   */
  public static boolean verify(Bytes leaf, Proof proof, Bytes32 root) {
    if (proof.index() < 0 || proof.index() >= proof.size()) {
      return false;
    }
    long node = proof.index();
    long last = proof.size() - 1;
    Bytes32 hash = leafHash(leaf);
    for (Bytes32 sibling : proof.siblings()) {
      if (last == 0) {
        return false;
      }
      if (node % 2 == 1 || node == last) {
        hash = nodeHash(sibling, hash);
        // A node without a partner keeps its hash up to the level where it has one.
        while (node % 2 == 0 && node != 0) {
          node /= 2;
          last /= 2;
        }
      } else {
        hash = nodeHash(hash, sibling);
      }
      node /= 2;
      last /= 2;
    }
    return last == 0 && hash.equals(root);
  }

  /** keccak256(0x00, leaf). */
  public static Bytes32 leafHash(Bytes leaf) {
    return Keccak256.hash(LEAF_PREFIX, leaf.toArray());
  }

  /** keccak256(0x01, left, right). */
  public static Bytes32 nodeHash(Bytes32 left, Bytes32 right) {
    return Keccak256.hash(NODE_PREFIX, left.toArray(), right.toArray());
  }
}
