package org.ovmlang.runtime.store;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;

/**
 * The numbers, encoded, whose buckets in one family hold witnesses, by what these are found by. Not
 * thread-safe.
 */
final class FamilyIndex {

  private final NavigableSet<Bytes> numbers = new TreeSet<>();
  private final Map<Bytes, NavigableSet<Bytes>> byKey = new HashMap<>();
  private final RangeIndex byRange = new RangeIndex();

  void put(Bytes number, @Nullable Bytes key, @Nullable Range range) {
    numbers.add(number);
    if (key != null) {
      byKey.computeIfAbsent(key, unused -> new TreeSet<>()).add(number);
    }
    if (range != null) {
      byRange.put(range, number);
    }
  }

  List<Bytes> all(BigInteger from, BigInteger to) {
    return between(numbers, from, to);
  }

  List<Bytes> exact(Bytes key, BigInteger from, BigInteger to) {
    NavigableSet<Bytes> found = byKey.get(key);
    return found == null ? List.of() : between(found, from, to);
  }

  List<Bytes> overlapping(BigInteger start, BigInteger end, BigInteger from, BigInteger to) {
    NavigableSet<Bytes> found = new TreeSet<>();
    for (NavigableSet<Bytes> sameRange : byRange.meeting(start, end)) {
      found.addAll(between(sameRange, from, to));
    }
    return List.copyOf(found);
  }

  /** The order of encodings is that of the numbers: all have the same length. */
  private static List<Bytes> between(NavigableSet<Bytes> numbers, BigInteger from, BigInteger to) {
    return from.compareTo(to) < 0
        ? List.copyOf(numbers.subSet(Codec.encode(from), true, Codec.encode(to), false))
        : List.of();
  }
}
