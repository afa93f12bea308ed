package org.ovmlang.runtime.store;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;

/**
 * Byte strings by ranges. Not thread-safe.
 *
 * <p>Ranges are kept by class of length, then by start. A range of class k is shorter than 2^k, so
 * one that meets [start, end) starts after start - 2^k: a query seeks once in each of at most 256
 * classes and walks past few that do not match, since those of a class are at least half as long.
 */
final class RangeIndex {

  private static final Comparator<Range> BY_START_AND_END =
      Comparator.comparing(Range::start).thenComparing(Range::end);

  private final NavigableMap<Integer, NavigableMap<Range, NavigableSet<Bytes>>> byClass =
      new TreeMap<>();

  void put(Range range, Bytes value) {
    byClass
        .computeIfAbsent(
            range.end().subtract(range.start()).bitLength(),
            lengthClass -> new TreeMap<>(BY_START_AND_END))
        .computeIfAbsent(range, unused -> new TreeSet<>())
        .add(value);
  }

  /** What is kept for each of the ranges that meet [start, end), by their start, then their end. */
  List<NavigableSet<Bytes>> meeting(BigInteger start, BigInteger end) {
    if (start.compareTo(end) >= 0) {
      return List.of();
    }
    List<Map.Entry<Range, NavigableSet<Bytes>>> found = new ArrayList<>();
    byClass.forEach(
        (lengthClass, byStart) -> {
          BigInteger after = start.subtract(BigInteger.ONE.shiftLeft(lengthClass));
          Range first = from(after.add(BigInteger.ONE).max(BigInteger.ZERO));
          for (Map.Entry<Range, NavigableSet<Bytes>> entry :
              byStart.subMap(first, from(end)).entrySet()) {
            if (entry.getKey().end().compareTo(start) > 0) {
              found.add(entry);
            }
          }
        });
    found.sort(Map.Entry.comparingByKey(BY_START_AND_END));
    return found.stream().map(Map.Entry::getValue).toList();
  }

  /** Before all ranges that start there. */
  private static Range from(BigInteger start) {
    return new Range(start, BigInteger.ZERO);
  }

  /** Gives everything with its range. */
  void forEach(BiConsumer<Range, Bytes> action) {
    byClass
        .values()
        .forEach(
            byStart ->
                byStart.forEach(
                    (range, values) -> values.forEach(value -> action.accept(range, value))));
  }
}
