package org.ovmlang.benchmarks;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;
import org.ovmlang.store.rocksdb.RocksDbWitnessStore;

/**
 * A store with 100,000 witnesses of 200 bytes in one bucket, in ranges that cover the numbers from
 * 0 to 10,000,000 without gaps, 1 to 199 numbers long, found by a key each too.
 */
@State(Scope.Benchmark)
public class StoreState {

  /** How many witnesses the store holds. */
  public static final int WITNESSES = 100_000;

  static final Bucket BUCKET = Bucket.of("benchmark", Bytes.ascii("argument"));

  /** Which store is measured. */
  @Param({"memory", "rocksdb"})
  public String store = "memory";

  private WitnessStore opened = new InMemoryWitnessStore();
  private Path folder = Path.of("");
  private int at;

  /** Fills a new store. */
  @Setup(Level.Trial)
  public void fill() throws IOException {
    folder = Files.createTempDirectory("ovm-benchmark");
    if (store.equals("rocksdb")) {
      opened = RocksDbWitnessStore.open(folder);
    }
    batches().forEach(opened::putAll);
  }

  /** Closes the store and deletes it. */
  @TearDown(Level.Trial)
  public void delete() throws IOException {
    opened.close();
    Folders.delete(folder);
  }

  WitnessStore store() {
    return opened;
  }

  /** A number that some range contains, another each time. */
  BigInteger nextPlace() {
    at = (at + 6_180_339) % (WITNESSES * 99);
    return BigInteger.valueOf(at);
  }

  /** The key of some witness, another each time. */
  Bytes nextKey() {
    at = (at + 61_803) % WITNESSES;
    return Codec.encode(BigInteger.valueOf(at));
  }

  /** The witnesses, 10,000 at a time. */
  static List<List<Witness>> batches() {
    SplittableRandom random = new SplittableRandom(1);
    int batch = 10_000;
    long[] starts = new long[WITNESSES + 1];
    for (int i = 0; i < WITNESSES; i++) {
      starts[i + 1] = starts[i] + 1 + random.nextInt(199);
    }
    return IntStream.range(0, WITNESSES / batch)
        .mapToObj(
            number ->
                IntStream.range(number * batch, (number + 1) * batch)
                    .mapToObj(i -> witness(i, Range.of(starts[i], starts[i + 1]), random))
                    .toList())
        .toList();
  }

  private static Witness witness(int number, Range range, SplittableRandom random) {
    byte[] value = new byte[200];
    random.nextBytes(value);
    return Witness.of(BUCKET, Bytes.of(value))
        .withKey(Codec.encode(Uint.of(number)))
        .withRange(range);
  }
}
