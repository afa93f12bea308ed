package org.ovmlang.runtime.store;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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

  /** A range and what is found by it. */
  private record Ranged(Range range, Bytes value) {}

  private static final Comparator<Ranged> BY_START_END_VALUE =
      Comparator.comparing((Ranged ranged) -> ranged.range().start())
          .thenComparing(ranged -> ranged.range().end())
          .thenComparing(Ranged::value);

  private final NavigableMap<Integer, NavigableMap<BigInteger, NavigableSet<Ranged>>> byClass =
      new TreeMap<>();

  void put(Range range, Bytes value) {
    byClass
        .computeIfAbsent(range.end().subtract(range.start()).bitLength(), k -> new TreeMap<>())
        .computeIfAbsent(range.start(), unused -> new TreeSet<>(BY_START_END_VALUE))
        .add(new Ranged(range, value));
  }

  /** Gives everything whose range meets [start, end), by start, then end, then value. */
  void forEachMeeting(BigInteger start, BigInteger end, Consumer<Bytes> action) {
    if (start.compareTo(end) >= 0) {
      return;
    }
    NavigableSet<Ranged> found = new TreeSet<>(BY_START_END_VALUE);
    byClass.forEach(
        (lengthClass, byStart) -> {
          BigInteger after = start.subtract(BigInteger.ONE.shiftLeft(lengthClass));
          for (NavigableSet<Ranged> sameStart : byStart.subMap(after, false, end, false).values()) {
            for (Ranged ranged : sameStart) {
              if (ranged.range().end().compareTo(start) > 0) {
                found.add(ranged);
              }
            }
          }
        });
    found.forEach(ranged -> action.accept(ranged.value()));
  }

  /** Gives everything with its range. */
  void forEach(BiConsumer<Range, Bytes> action) {
    byClass
        .values()
        .forEach(
            byStart ->
                byStart
                    .values()
                    .forEach(
                        sameStart ->
                            sameStart.forEach(
                                ranged -> action.accept(ranged.range(), ranged.value()))));
  }
}
