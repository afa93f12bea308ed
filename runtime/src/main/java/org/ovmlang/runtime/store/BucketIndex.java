package org.ovmlang.runtime.store;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;

/** The witnesses of one bucket by whatever they can be found by. Not thread-safe. */
final class BucketIndex {

  /** A range and the value found by it. */
  private record Ranged(Range range, Bytes value) {}

  private static final Comparator<Ranged> BY_START_END_VALUE =
      Comparator.comparing((Ranged ranged) -> ranged.range().start())
          .thenComparing(ranged -> ranged.range().end())
          .thenComparing(Ranged::value);

  private final NavigableSet<Bytes> values = new TreeSet<>();
  private final NavigableMap<Bytes, NavigableSet<Bytes>> byKey = new TreeMap<>();
  private final NavigableMap<BigInteger, NavigableSet<Bytes>> byOrder = new TreeMap<>();

  /**
   * Ranges by class of length, then by start. A range of class k is shorter than 2^k, so one that
   * meets [start, end) starts after start - 2^k: a query seeks once in each of at most 256 classes
   * and walks past few that do not match, since those of a class are at least half as long.
   */
  private final NavigableMap<Integer, NavigableMap<BigInteger, NavigableSet<Ranged>>> byRange =
      new TreeMap<>();

  void put(Witness witness) {
    Bytes value = witness.value();
    values.add(value);
    if (witness.key() != null) {
      byKey.computeIfAbsent(witness.key(), unused -> new TreeSet<>()).add(value);
    }
    if (witness.order() != null) {
      byOrder.computeIfAbsent(witness.order(), unused -> new TreeSet<>()).add(value);
    }
    Range range = witness.range();
    if (range != null) {
      byRange
          .computeIfAbsent(range.end().subtract(range.start()).bitLength(), k -> new TreeMap<>())
          .computeIfAbsent(range.start(), unused -> new TreeSet<>(BY_START_END_VALUE))
          .add(new Ranged(range, value));
    }
  }

  List<Bytes> exact(Bytes key) {
    NavigableSet<Bytes> found = byKey.get(key);
    return found == null ? List.of() : List.copyOf(found);
  }

  List<Bytes> prefix(Bytes prefix) {
    List<Bytes> found = new ArrayList<>();
    for (Map.Entry<Bytes, NavigableSet<Bytes>> entry : byKey.tailMap(prefix, true).entrySet()) {
      if (!entry.getKey().hasAt(0, prefix)) {
        break;
      }
      found.addAll(entry.getValue());
    }
    return found;
  }

  List<Bytes> ordered(BigInteger from, BigInteger to) {
    return from.compareTo(to) < 0
        ? flatten(byOrder.subMap(from, true, to, false).values())
        : List.of();
  }

  List<Bytes> overlapping(BigInteger start, BigInteger end) {
    if (start.compareTo(end) >= 0) {
      return List.of();
    }
    List<Ranged> found = new ArrayList<>();
    byRange.forEach(
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
    found.sort(BY_START_END_VALUE);
    return found.stream().map(Ranged::value).toList();
  }

  List<Bytes> all() {
    return List.copyOf(values);
  }

  private static List<Bytes> flatten(Collection<NavigableSet<Bytes>> sets) {
    List<Bytes> flat = new ArrayList<>();
    sets.forEach(flat::addAll);
    return flat;
  }
}
