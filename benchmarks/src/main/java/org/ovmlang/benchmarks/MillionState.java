package org.ovmlang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.store.rocksdb.RocksDbWitnessStore;

/** A store that holds the {@link MillionWitnesses}. */
@State(Scope.Benchmark)
public class MillionState {

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
    MillionWitnesses.batches().forEach(opened::putAll);
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

  /** A key, another each time. */
  Bytes nextKey() {
    at = (at + 618) % MillionWitnesses.KEYS;
    return MillionWitnesses.key(at);
  }

  /** The number of a witness with a thousand behind it, another each time. */
  long nextPlace() {
    at = (at + 618_033) % (MillionWitnesses.COUNT - MillionWitnesses.OF_A_KEY);
    return at;
  }
}
