package org.ovmlang.runtime.store;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;

/** The witnesses of one bucket by whatever they can be found by. Not thread-safe. */
final class BucketIndex {

  private final NavigableSet<Bytes> values = new TreeSet<>();
  private final NavigableMap<Bytes, NavigableSet<Bytes>> byKey = new TreeMap<>();
  private final NavigableMap<BigInteger, NavigableSet<Bytes>> byOrder = new TreeMap<>();
  private final RangeIndex byRange = new RangeIndex();

  void put(Witness witness) {
    Bytes value = witness.value();
    values.add(value);
    if (witness.key() != null) {
      byKey.computeIfAbsent(witness.key(), unused -> new TreeSet<>()).add(value);
    }
    if (witness.order() != null) {
      byOrder.computeIfAbsent(witness.order(), unused -> new TreeSet<>()).add(value);
    }
    if (witness.range() != null) {
      byRange.put(witness.range(), value);
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
    return flatten(byRange.meeting(start, end));
  }

  List<Bytes> all() {
    return List.copyOf(values);
  }

  /** The keys that are encodings of the numbers from {@code from} to before {@code to}. */
  List<Bytes> numberKeys(BigInteger from, BigInteger to) {
    return from.compareTo(to) < 0
        ? byKey.subMap(Codec.encode(from), true, Codec.encode(to), false).keySet().stream()
            .filter(key -> key.length() == BucketFamily.NUMBER_LENGTH)
            .toList()
        : List.of();
  }

  /** Adds to {@code index} what the witnesses of this bucket, the one of {@code number}, have. */
  void addTo(FamilyIndex index, Bytes number) {
    index.put(number, null, null);
    byKey.keySet().forEach(key -> index.put(number, key, null));
    byRange.forEach((range, value) -> index.put(number, null, range));
  }

  private static List<Bytes> flatten(Collection<NavigableSet<Bytes>> sets) {
    List<Bytes> flat = new ArrayList<>();
    sets.forEach(flat::addAll);
    return flat;
  }
}
