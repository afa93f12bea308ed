package org.ovmlang.runtime.tree;

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

  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private static final int WIDTH = Bytes32.LENGTH;

  private final TreeLevels levels;

  private MerkleTree(TreeLevels levels) {
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

    /**
     * The way as {@code MerkleTree.sol} takes it: bit i, from the lowest, says whether the i-th
     * sibling from the leaf upwards stands on the left.
     *
     * @throws IllegalStateException if no tree of that size has such a leaf
     */
    public long position() {
      TreePath path = TreePath.of(index, size);
      if (path == null) {
        throw new IllegalStateException("no leaf " + index + " among " + size);
      }
      return path.sides();
    }
  }

  /**
   * The tree over {@code leaves}, in their order.
   *
   * @throws IllegalArgumentException if there are more than some 67 million
   */
  public static MerkleTree of(List<Bytes> leaves) {
    Keccak256.Hasher hasher = new Keccak256.Hasher();
    byte[] hashes = TreeLevels.leaves(leaves.size(), WIDTH);
    int at = 0;
    for (Bytes leaf : leaves) {
      hasher.add(LEAF).add(leaf).finish(hashes, at);
      at += WIDTH;
    }
    return new MerkleTree(
        TreeLevels.of(
            hashes,
            WIDTH,
            (level, left, right, parents, to) ->
                hasher
                    .add(NODE)
                    .add(level, left, WIDTH)
                    .add(level, right, WIDTH)
                    .finish(parents, to)));
  }

  /** How many leaves there are. */
  public int size() {
    return levels.size();
  }

  /** The hash of the whole tree. */
  public Bytes32 root() {
    return size() == 0 ? EMPTY_ROOT : Bytes32.of(levels.root());
  }

  /**
   * The proof that the leaf at {@code index} is in the tree.
   *
   * @throws IndexOutOfBoundsException if there is no such leaf
   */
  public Proof proof(int index) {
    Objects.checkIndex(index, size());
    return new Proof(index, size(), levels.siblings(index).stream().map(Bytes32::of).toList());
  }

  /**
   * Whether {@code proof} leads from {@code leaf} to {@code root}. A root does not commit to the
   * size of its tree: that {@code leaf} stands at {@link Proof#index} follows only if the size is
   * known to be {@link Proof#size}.
   */
  public static boolean verify(Bytes leaf, Proof proof, Bytes32 root) {
    TreePath path = TreePath.of(proof.index(), proof.size());
    if (path == null || path.length() != proof.siblings().size()) {
      return false;
    }
    Keccak256.Hasher hasher = new Keccak256.Hasher();
    byte[] hash = new byte[WIDTH];
    byte[] sibling = new byte[WIDTH];
    hasher.add(LEAF).add(leaf).finish(hash, 0);
    for (int i = 0; i < path.length(); i++) {
      proof.siblings().get(i).copyTo(sibling, 0);
      boolean left = path.isLeft(i);
      hasher
          .add(NODE)
          .add(left ? sibling : hash, 0, WIDTH)
          .add(left ? hash : sibling, 0, WIDTH)
          .finish(hash, 0);
    }
    return Bytes32.of(hash).equals(root);
  }

  /** keccak256(0x00, leaf). */
  public static Bytes32 leafHash(Bytes leaf) {
    return new Keccak256.Hasher().add(LEAF).add(leaf).finish();
  }

  /** keccak256(0x01, left, right). */
  public static Bytes32 nodeHash(Bytes32 left, Bytes32 right) {
    return new Keccak256.Hasher().add(NODE).add(left.toBytes()).add(right.toBytes()).finish();
  }
}
