package org.ovmlang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Uint;
import org.ovmlang.store.rocksdb.RocksDbWitnessStore;

/**
 * A process of its own that puts the {@link MillionWitnesses} into a new RocksDB store, opens it
 * again and asks it questions of each kind: to be run in a heap far smaller than what it puts.
 */
public final class StoreInASmallHeap {

  private StoreInASmallHeap() {}

  /** Prints how long each part took. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("ovm-benchmark");
    try {
      long putting = 0;
      try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
        Iterator<List<Witness>> batches = MillionWitnesses.batches().iterator();
        while (batches.hasNext()) {
          List<Witness> batch = batches.next();
          long start = System.nanoTime();
          store.putAll(batch);
          putting += System.nanoTime() - start;
        }
        print("put a million, without making them", putting);
      }
      try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
        time("walk over all", store.all(MillionWitnesses.BUCKET), MillionWitnesses.COUNT);
        time(
            "walk over one key",
            store.exact(MillionWitnesses.BUCKET, MillionWitnesses.key(500)),
            MillionWitnesses.OF_A_KEY);
        BucketFamily.Membership first = BucketFamily.of(MillionWitnesses.BUCKET).get(0);
        time(
            "the numbers of a family by range",
            store.numbersOverlapping(
                first.family(),
                MillionWitnesses.start(10),
                MillionWitnesses.start(20),
                Uint.of(0),
                Uint.MAX),
            1);
      }
      System.out.printf(
          Locale.ROOT, "heap: %d MB at most%n", Runtime.getRuntime().maxMemory() >> 20);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void time(String what, WitnessCursor cursor, int expected) {
    long start = System.nanoTime();
    int found = 0;
    try (cursor) {
      for (Bytes value : cursor) {
        found += value.isEmpty() ? 0 : 1;
      }
    }
    if (found != expected) {
      throw new IllegalStateException(what + ": " + found + " instead of " + expected);
    }
    print(what, System.nanoTime() - start);
  }

  private static void print(String what, long nanos) {
    System.out.printf(Locale.ROOT, "%s: %.3f s%n", what, nanos / 1e9);
  }
}
