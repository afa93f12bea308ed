package org.ovmlang.runtime.tree;

import org.jspecify.annotations.Nullable;

/**
 * The way from a leaf to the root of a tree in the shape of RFC 6962: on which sides it has
 * siblings. RFC 9162, section 2.1.3.2, walks it in the same order.
 *
 * @param length how many siblings there are
 * @param sides bit i, from the lowest: whether the i-th sibling from the leaf upwards is the left
 */
record TreePath(int length, long sides) {

  /** The way from the leaf at {@code index} of {@code size}, or null if there is no such leaf. */
  static @Nullable TreePath of(long index, long size) {
    if (index < 0 || index >= size) {
      return null;
    }
    int length = 0;
    long sides = 0;
    long node = index;
    for (long last = size - 1; last > 0; last >>= 1) {
      // The last node of a level has no sibling if it stands on the left; it moves up as it is.
      if ((node & 1) == 1) {
        sides |= 1L << length;
        length++;
      } else if (node < last) {
        length++;
      }
      node >>= 1;
    }
    return new TreePath(length, sides);
  }

  /** Whether the i-th sibling from the leaf upwards stands on the left. */
  boolean isLeft(int i) {
    return (sides >> i & 1) == 1;
  }
}
