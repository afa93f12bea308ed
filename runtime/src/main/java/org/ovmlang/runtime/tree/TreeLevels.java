package org.ovmlang.runtime.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a tree, level by level: pairs of neighbours have a parent. A level is one array, so
 * that a tree of a million leaves is some twenty objects.
 */
final class TreeLevels {

  /** Makes the node over two. */
  interface ParentRule {

    /** Writes into {@code parents} at {@code to} the node over the two in {@code level}. */
    void parent(byte[] level, int left, int right, byte[] parents, int to);
  }

  private final int width;
  private final int size;
  private final List<byte[]> levels = new ArrayList<>();

  private TreeLevels(byte[] leaves, int width, byte @Nullable [] padding, ParentRule rule) {
    this.width = width;
    this.size = leaves.length / width;
    byte[] level = leaves;
    while (level.length > width) {
      if (padding != null && level.length / width % 2 == 1) {
        int end = level.length;
        level = Arrays.copyOf(level, Math.addExact(end, width));
        System.arraycopy(padding, 0, level, end, width);
      }
      levels.add(level);
      level = parents(level, width, rule);
    }
    levels.add(level);
  }

  private static byte[] parents(byte[] level, int width, ParentRule rule) {
    int count = level.length / width;
    byte[] parents = new byte[(count + 1) / 2 * width];
    for (int i = 0; i + 1 < count; i += 2) {
      rule.parent(level, i * width, (i + 1) * width, parents, i / 2 * width);
    }
    if (count % 2 == 1) {
      System.arraycopy(level, level.length - width, parents, parents.length - width, width);
    }
    return parents;
  }

  /**
   * The tree over the nodes in {@code leaves}, each of so many bytes, in the shape of RFC 6962,
   * section 2.1: a last node without a partner stands in the next level.
   */
  static TreeLevels of(byte[] leaves, int width, ParentRule rule) {
    return new TreeLevels(leaves, width, null, rule);
  }

  /** The tree over the nodes in {@code leaves}, where a last one has {@code padding} as partner. */
  static TreeLevels padded(byte[] leaves, byte[] padding, ParentRule rule) {
    return new TreeLevels(leaves, padding.length, padding, rule);
  }

  /**
   * The array for so many leaves.
   *
   * @throws IllegalArgumentException if they, and one more, do not fit into one array
   */
  static byte[] leaves(int count, int width) {
    if (count >= (Integer.MAX_VALUE - Long.BYTES) / width) {
      throw new IllegalArgumentException("too many leaves for one tree: " + count);
    }
    return new byte[count * width];
  }

  /** How many leaves there are. */
  int size() {
    return size;
  }

  /** The nodes of the lowest level. */
  byte[] leaves() {
    return levels.get(0);
  }

  /** The node over all others; there must be one. */
  byte[] root() {
    return levels.get(levels.size() - 1);
  }

  /** The nodes beside the way from the leaf at {@code index} to the root, from the leaf upwards. */
  List<byte[]> siblings(int index) {
    List<byte[]> siblings = new ArrayList<>();
    int place = index;
    for (byte[] level : levels) {
      int sibling = (place ^ 1) * width;
      if (sibling < level.length) {
        siblings.add(Arrays.copyOfRange(level, sibling, sibling + width));
      }
      place /= 2;
    }
    return siblings;
  }
}
