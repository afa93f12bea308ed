package org.ovmlang.runtime.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Bytes;

/**
 * The families of the buckets of a store in memory. Not thread-safe.
 *
 * <p>An index over one argument of a source's buckets is made when it is first asked for, and kept
 * up from then on: most arguments are no numbers that anybody asks for, and each would cost a
 * family for every bucket.
 */
final class FamilyIndexes {

  /** Which argument of the buckets of a source is left open. */
  private record Hole(String source, int argumentCount, int position) {
    static Hole of(BucketFamily family) {
      return new Hole(family.source(), family.argumentCount(), family.before().size());
    }
  }

  private final Map<Bucket, BucketIndex> buckets;
  private final Map<Hole, Map<BucketFamily, FamilyIndex>> indexes = new HashMap<>();

  /** Indexes over {@code buckets}, which it looks through for each index that it makes. */
  FamilyIndexes(Map<Bucket, BucketIndex> buckets) {
    this.buckets = buckets;
  }

  boolean has(BucketFamily family) {
    return indexes.containsKey(Hole.of(family));
  }

  /** The index of a family, or null if none of its buckets holds a witness. */
  @Nullable FamilyIndex of(BucketFamily family) {
    return indexes.getOrDefault(Hole.of(family), Map.of()).get(family);
  }

  /** Makes the index that {@code family} is found in, unless there is one. */
  void make(BucketFamily family) {
    Hole hole = Hole.of(family);
    if (indexes.containsKey(hole)) {
      return;
    }
    Map<BucketFamily, FamilyIndex> families = new HashMap<>();
    buckets.forEach(
        (bucket, index) -> {
          if (bucket.source().equals(hole.source())
              && bucket.arguments().size() == hole.argumentCount()) {
            Bytes number = bucket.arguments().get(hole.position());
            if (number.length() == BucketFamily.NUMBER_LENGTH) {
              index.addTo(
                  families.computeIfAbsent(
                      BucketFamily.without(bucket, hole.position()), unused -> new FamilyIndex()),
                  number);
            }
          }
        });
    indexes.put(hole, families);
  }

  /** Notes a witness in the indexes that there are. */
  void put(Witness witness) {
    if (indexes.isEmpty()) {
      return;
    }
    for (BucketFamily.Membership membership : BucketFamily.of(witness.bucket())) {
      BucketFamily family = membership.family();
      Map<BucketFamily, FamilyIndex> families = indexes.get(Hole.of(family));
      if (families != null) {
        families
            .computeIfAbsent(family, unused -> new FamilyIndex())
            .put(membership.number(), witness.key(), witness.range());
      }
    }
  }
}
