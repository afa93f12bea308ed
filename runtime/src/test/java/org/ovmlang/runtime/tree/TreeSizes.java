package org.ovmlang.runtime.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The sizes at which trees are tested, and the way through a tree as its definition has it. */
final class TreeSizes {

  /** All sizes up to here are tested with every leaf. */
  static final int SMALL = 300;

  /** Sizes whose proofs are changed in every way. */
  static final List<Integer> SOME = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100);

  private TreeSizes() {}

  /** Powers of two up to 2^17 and the sizes beside them, and some at random. */
  static List<Integer> large() {
    List<Integer> sizes = new ArrayList<>();
    for (int power = 512; power <= 1 << 15; power *= 2) {
      sizes.addAll(List.of(power - 1, power, power + 1));
    }
    sizes.addAll(List.of((1 << 17) - 1, 1 << 17, (1 << 17) + 1));
    new Random(1).ints(10, SMALL, 1 << 15).forEach(sizes::add);
    return sizes;
  }

  /** The first and last leaves, those around the splits, and some at random. */
  static Set<Integer> sample(int size, Random random) {
    Set<Integer> sample = new TreeSet<>(List.of(0, 1, size - 2, size - 1));
    for (int split = Integer.highestOneBit(size - 1); split > 0; split /= 2) {
      sample.add(split - 1);
      sample.add(split);
    }
    IntStream.range(0, 20).forEach(i -> sample.add(random.nextInt(size)));
    return sample;
  }

  /** The sides of the siblings, from the leaf upwards, by the recursive definition of the shape. */
  static String way(int index, int size) {
    if (index >= size) {
      return "none";
    }
    if (size == 1) {
      return "";
    }
    int split = Integer.highestOneBit(size - 1);
    return index < split ? way(index, split) + "R" : way(index - split, size - split) + "L";
  }
}
