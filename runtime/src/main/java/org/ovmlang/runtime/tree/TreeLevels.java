package org.ovmlang.runtime.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The nodes of a tree in the shape of RFC 6962, section 2.1: pairs of neighbours have a parent, a
 * last one without a partner stands in the next level. A level is one array, so that a tree of a
 * million leaves is some twenty objects.
 */
final class TreeLevels {

  /** Makes the node over two. */
  interface ParentRule {

    /** Writes into {@code parents} at {@code to} the node over the two in {@code level}. */
    void parent(byte[] level, int left, int right, byte[] parents, int to);
  }

  private final int width;
  private final List<byte[]> levels = new ArrayList<>();

  /** The tree over the nodes in {@code leaves}, each of so many bytes. */
  TreeLevels(byte[] leaves, int width, ParentRule rule) {
    this.width = width;
    byte[] level = leaves;
    levels.add(level);
    while (level.length > width) {
      int count = level.length / width;
      byte[] parents = new byte[(count + 1) / 2 * width];
      for (int i = 0; i + 1 < count; i += 2) {
        rule.parent(level, i * width, (i + 1) * width, parents, i / 2 * width);
      }
      if (count % 2 == 1) {
        System.arraycopy(level, level.length - width, parents, parents.length - width, width);
      }
      levels.add(parents);
      level = parents;
    }
  }

  /**
   * The array for so many leaves.
   *
   * @throws IllegalArgumentException if they do not fit into one array
   */
  static byte[] leaves(int count, int width) {
    if (count > (Integer.MAX_VALUE - Long.BYTES) / width) {
      throw new IllegalArgumentException("too many leaves for one tree: " + count);
    }
    return new byte[count * width];
  }

  int size() {
    return levels.get(0).length / width;
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
