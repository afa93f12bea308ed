package org.ovmlang.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.store.rocksdb.StoreTesting.BUCKET;
import static org.ovmlang.store.rocksdb.StoreTesting.list;
import static org.ovmlang.store.rocksdb.StoreTesting.witness;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;

class KillTest {

  private static final int BATCH = 20;

  @TempDir private Path folder;

  /** Puts batches into the store in a folder and says so after each, until it is killed. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
      try (RocksDbWitnessStore store = RocksDbWitnessStore.open(Path.of(arguments[0]))) {
        for (int batch = 0; ; batch++) {
          store.putAll(batch(arguments[1], batch));
          System.out.println(batch);
        }
      }
    }
  }

  @Test
  void nothingAcknowledgedIsLostAndNoBatchIsSplitWhenTheProcessIsKilled() throws Exception {
    int rounds = Integer.getInteger("ovm.kill.rounds", 2);
    Set<Bytes> acknowledged = new HashSet<>();
    for (int round = 0; round < rounds; round++) {
      int last = writeUntilKilled(round);
      for (int batch = 0; batch <= last; batch++) {
        batch("round " + round, batch).forEach(witness -> acknowledged.add(witness.value()));
      }
      try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
        List<Bytes> found = list(store.all(BUCKET));
        assertThat(found.containsAll(acknowledged)).isTrue();
        assertThat(found.size() % BATCH).isZero();
        acknowledged.addAll(found);
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(rounds * BATCH);
  }

  private int writeUntilKilled(int round) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString(),
                "round " + round)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = writer.inputReader()) {
      int last = -1;
      for (int line = 0; line < 20 + 13 * round; line++) {
        last = Integer.parseInt(output.readLine());
      }
      // Not through the Process, which would close its output before the rest of it is read.
      writer.toHandle().destroyForcibly();
      writer.waitFor();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        last = Integer.parseInt(line);
      }
      return last;
    } finally {
      writer.destroyForcibly();
    }
  }

  private static List<Witness> batch(String writer, int batch) {
    return IntStream.range(0, BATCH)
        .mapToObj(i -> witness(writer + ", batch " + batch + ", witness " + i))
        .toList();
  }
}
