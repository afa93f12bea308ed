package org.ovmlang.runtime.tree;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/**
 * A Merkle tree whose leaves have amounts and whose nodes have the sums of them, so that a proof
 * also shows which part of the total is the leaf's: the amounts before it, and its own.
 *
 * <p>A node is a hash and a sum. A leaf hashes as keccak256(0x02, amount, data), a node as
 * keccak256(0x03, left hash, left sum, right hash, right sum), amounts and sums as words; a node's
 * sum is that of its two children, and must be below 2^256. The shape is that of {@link
 * MerkleTree}; the prefixes differ, so that nothing of one tree passes in the other. The tree
 * without leaves is keccak256 of nothing, with the total 0. Immutable.
 *
 * <p><b>What is proved</b>, to whoever knows a root, however it was made: intervals that are proved
 * under it do not meet, except for those of one leaf, and lie from 0 to the total. For two proofs
 * share the nodes down to where they part, each hash commits to both children's sums <i>apart</i>,
 * and there one leaf lies left of the left sum and the other right of it. Not proved: that leaves
 * which nobody asks for exist, or that their amounts are honest.
 *
 * <p>The idea is Maxwell's and Todd's, for proofs of liabilities. That a hash over only the sum of
 * both children lets a part of one be counted with the other is shown in Hu, Zhang and Guo,
 * "Breaking the Binding: Attacks on the Merkle Approach to Prove Liabilities and its Applications"
 * (IACR ePrint 2018/1139). That the sums to the left give each leaf an interval of its own is how
 * Plasma Prime and its relatives use such a tree.
 */
public final class SumTree {

  private static final byte LEAF = 2;
  private static final byte NODE = 3;
  private static final int WORD = Bytes32.LENGTH;
  private static final int WIDTH = 2 * WORD;

  private static final Root EMPTY = new Root(Keccak256.hash(Bytes.EMPTY), BigInteger.ZERO);

  private final TreeLevels levels;

  private SumTree(TreeLevels levels) {
    this.levels = levels;
  }

  /**
   * What a tree holds.
   *
   * @param data any bytes
   * @param amount from 0 to 2^256 - 1; the interval of a leaf with 0 is empty
   */
  public record Leaf(Bytes data, BigInteger amount) {

    /** Refuses, with {@link IllegalArgumentException}, an amount that is no Uint. */
    public Leaf {
      Uint.check(amount);
    }
  }

  /**
   * A whole tree, or the part of it below a node.
   *
   * @param hash the hash of the topmost node
   * @param total the sum of all amounts
   */
  public record Root(Bytes32 hash, BigInteger total) {

    /** Refuses, with {@link IllegalArgumentException}, a total that is no Uint. */
    public Root {
      Uint.check(total);
    }
  }

  /**
   * The way from a leaf to the root.
   *
   * @param index the place of the leaf, from 0
   * @param size how many leaves the tree has
   * @param siblings the parts of the tree beside the way, from the leaf upwards
   */
  public record Proof(long index, long size, List<Root> siblings) {

    /** Keeps a copy of the siblings. */
    public Proof {
      siblings = List.copyOf(siblings);
    }

    /**
     * The way as {@code SumTree.sol} takes it: bit i, from the lowest, says whether the i-th
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
   * @throws IllegalArgumentException if their total is 2^256 or more, or if there are more than
   *     some 33 million
   */
  public static SumTree of(List<Leaf> leaves) {
    Keccak256.Hasher hasher = new Keccak256.Hasher();
    byte[] nodes = TreeLevels.leaves(leaves.size(), WIDTH);
    int at = 0;
    for (Leaf leaf : leaves) {
      writeLeaf(leaf, hasher, nodes, at);
      at += WIDTH;
    }
    return new SumTree(
        TreeLevels.of(
            nodes,
            WIDTH,
            (level, left, right, parents, to) -> {
              if (!writeParent(level, left, level, right, hasher, parents, to)) {
                throw new IllegalArgumentException("the total of the amounts exceeds 2^256 - 1");
              }
            }));
  }

  /** How many leaves there are. */
  public int size() {
    return levels.size();
  }

  /** The hash and the total of the whole tree. */
  public Root root() {
    return size() == 0 ? EMPTY : root(levels.root());
  }

  /**
   * The proof that the leaf at {@code index} is in the tree.
   *
   * @throws IndexOutOfBoundsException if there is no such leaf
   */
  public Proof proof(int index) {
    Objects.checkIndex(index, size());
    return new Proof(index, size(), levels.siblings(index).stream().map(SumTree::root).toList());
  }

  /**
   * The interval of {@code leaf} among the amounts of the tree with {@code root}: from the sum of
   * the amounts before it, as long as its own. Null if {@code proof} does not lead there, a sum on
   * the way exceeds 2^256 - 1, or the total is another. As in {@link MerkleTree#verify}, a root
   * does not commit to the size of its tree.
   */
  public static @Nullable Range interval(Leaf leaf, Proof proof, Root root) {
    TreePath path = TreePath.of(proof.index(), proof.size());
    if (path == null || path.length() != proof.siblings().size()) {
      return null;
    }
    Keccak256.Hasher hasher = new Keccak256.Hasher();
    byte[] node = new byte[WIDTH];
    byte[] sibling = new byte[WIDTH];
    BigInteger start = BigInteger.ZERO;
    writeLeaf(leaf, hasher, node, 0);
    for (int i = 0; i < path.length(); i++) {
      Root beside = proof.siblings().get(i);
      beside.hash().copyTo(sibling, 0);
      BigIntegers.asUnsignedByteArray(beside.total(), sibling, WORD, WORD);
      boolean left = path.isLeft(i);
      if (left) {
        start = start.add(beside.total());
      }
      if (!writeParent(left ? sibling : node, 0, left ? node : sibling, 0, hasher, node, 0)) {
        return null;
      }
    }
    return root(node).equals(root) ? new Range(start, start.add(leaf.amount())) : null;
  }

  private static Root root(byte[] node) {
    Bytes32 hash = Bytes32.of(Bytes.of(node, 0, WORD));
    return new Root(hash, BigIntegers.fromUnsignedByteArray(node, WORD, WORD));
  }

  private static void writeLeaf(Leaf leaf, Keccak256.Hasher hasher, byte[] target, int at) {
    BigIntegers.asUnsignedByteArray(leaf.amount(), target, at + WORD, WORD);
    hasher.add(LEAF).add(target, at + WORD, WORD).add(leaf.data()).finish(target, at);
  }

  /** Writes the node over two; false if its sum does not fit into a word. */
  private static boolean writeParent(
      byte[] lefts,
      int left,
      byte[] rights,
      int right,
      Keccak256.Hasher hasher,
      byte[] target,
      int at) {
    hasher.add(NODE).add(lefts, left, WIDTH).add(rights, right, WIDTH);
    int carry = 0;
    for (int i = WIDTH - 1; i >= WORD; i--) {
      carry += (lefts[left + i] & 0xff) + (rights[right + i] & 0xff);
      target[at + i] = (byte) carry;
      carry >>= Byte.SIZE;
    }
    hasher.finish(target, at);
    return carry == 0;
  }
}
