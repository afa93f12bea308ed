package org.ovmlang.runtime.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * One layer of the double-layer tree: nodes in pairs up to a single one, an odd node paired with
 * padding.
 */
final class PaddedTree<N> {

  private final List<List<N>> levels = new ArrayList<>();

  /** The tree over {@code leaves}, at least one. */
  PaddedTree(List<N> leaves, N padding, BinaryOperator<N> parent) {
    List<N> level = new ArrayList<>(leaves);
    while (level.size() > 1) {
      if (level.size() % 2 == 1) {
        level.add(padding);
      }
      levels.add(level);
      List<N> parents = new ArrayList<>();
      for (int i = 0; i < level.size(); i += 2) {
        parents.add(parent.apply(level.get(i), level.get(i + 1)));
      }
      level = parents;
    }
    levels.add(level);
  }

  N root() {
    return levels.get(levels.size() - 1).get(0);
  }

  /** The nodes beside the way from the leaf at {@code position}, from the leaf upwards. */
  List<N> siblings(int position) {
    List<N> siblings = new ArrayList<>();
    for (int level = 0; level + 1 < levels.size(); level++) {
      siblings.add(levels.get(level).get((position >> level) ^ 1));
    }
    return siblings;
  }
}
