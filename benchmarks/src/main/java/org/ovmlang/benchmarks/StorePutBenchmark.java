package org.ovmlang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.store.rocksdb.RocksDbWitnessStore;

/** Putting 100,000 witnesses into a new RocksDB store in ten batches, each synced to the disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(2)
public class StorePutBenchmark {

  private final List<List<Witness>> batches = StoreState.batches();
  private Path folder = Path.of("");

  /** Makes a new folder. */
  @Setup(Level.Invocation)
  public void makeFolder() throws IOException {
    folder = Files.createTempDirectory("ovm-benchmark");
  }

  /** Deletes it. */
  @TearDown(Level.Invocation)
  public void deleteFolder() throws IOException {
    Folders.delete(folder);
  }

  /** Opens the store, puts and closes. */
  @Benchmark
  public void putAll() {
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      batches.forEach(store::putAll);
    }
  }
}
