package org.ovmlang.benchmarks;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ovmlang.benchmarks.witnesses.AllBelow;
import org.ovmlang.benchmarks.witnesses.AllBelowDecider;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;
import org.ovmlang.store.rocksdb.RocksDbWitnessStore;

/**
 * A universal quantifier over 1,000 stored witnesses, each of which is a member and below the
 * limit, beside a loop by hand over the same store.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class QuantifierBenchmark {

  private static final int WITNESSES = 1_000;
  private static final Address OWNER = Address.ofHex("0x00000000000000000000000000000000000a11ce");
  private static final Bucket BUCKET = Bucket.of("holdings", Codec.encode(OWNER));

  @Param({"memory", "rocksdb"})
  private String kind = "";

  private final AllBelowDecider decider = new AllBelowDecider();
  private final AllBelow claim = new AllBelow(OWNER, BigInteger.valueOf(2 * WITNESSES));

  private Path folder = Path.of("");
  private WitnessStore store = new InMemoryWitnessStore();
  private World world = World.builder().build();

  /** Fills the store. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    folder = Files.createTempDirectory("ovm-benchmark");
    if (kind.equals("rocksdb")) {
      store = RocksDbWitnessStore.open(folder);
    }
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 1; i <= WITNESSES; i++) {
      witnesses.add(Witness.of(BUCKET, Codec.encode(BigInteger.valueOf(i))));
    }
    store.putAll(witnesses);
    world = World.builder().witnesses(store).build();
  }

  /** Closes the store and removes what it wrote. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    store.close();
    Folders.delete(folder);
  }

  /** The decision: true as far as is known. */
  @Benchmark
  public Decision decide() throws IllFormedClaimException {
    Decision decision = decider.decide(claim, world);
    if (!decision.isTrue()) {
      throw new AssertionError(decision);
    }
    return decision;
  }

  /** Reading, decoding and comparing by hand. */
  @Benchmark
  public boolean byHand() {
    try (WitnessCursor cursor = store.all(BUCKET)) {
      for (Bytes bytes : cursor) {
        BigInteger holding = Codec.decodeUint(bytes);
        if (holding != null && holding.signum() > 0 && holding.compareTo(claim.limit()) >= 0) {
          return false;
        }
      }
      return true;
    }
  }
}
