package org.ovmlang.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ovmlang.store.rocksdb.StoreTesting.BUCKET;
import static org.ovmlang.store.rocksdb.StoreTesting.list;
import static org.ovmlang.store.rocksdb.StoreTesting.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;

/** What the disk, another process or another thread take away is a clear failure. */
class LimitsOfTheMachineTest {

  @TempDir private Path folder;

  /** Puts batches once it is told to, until that fails; says how many it put, and why not more. */
  static final class Filler {

    private Filler() {}

    public static void main(String[] arguments) throws IOException {
      int put = 0;
      try (RocksDbWitnessStore store = RocksDbWitnessStore.open(Path.of(arguments[0]))) {
        System.out.println("ready");
        System.in.read();
        while (put < 1_000) {
          store.putAll(batch(put));
          put++;
        }
      } catch (WitnessStoreException e) {
        System.out.println(put + " " + e.getMessage());
      }
    }
  }

  /** Opens a store and says why it cannot. */
  static final class Second {

    private Second() {}

    public static void main(String[] arguments) {
      try (RocksDbWitnessStore store = RocksDbWitnessStore.open(Path.of(arguments[0]))) {
        System.out.println("opened");
      } catch (WitnessStoreException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void aDiskWithoutRoomIsAFailureThatLosesNothingAcknowledged() throws Exception {
    Process filler =
        new ProcessBuilder(ChildProcess.command(Filler.class, folder.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said;
    try (BufferedReader output = filler.inputReader()) {
      assertThat(output.readLine()).isEqualTo("ready");
      // A bound on the size of a file fails a write as a full disk does.
      String pid = Long.toString(filler.pid());
      Process bound = new ProcessBuilder("prlimit", "--pid", pid, "--fsize=400000").start();
      assertThat(bound.waitFor()).isZero();
      filler.getOutputStream().close();
      said = output.readLine();
    } finally {
      filler.destroyForcibly();
    }
    assertThat(said).contains("failure of the witness store in " + folder + " when writing to it");
    int put = Integer.parseInt(said.split(" ")[0]);
    assertThat(put).isBetween(1, 999);
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      List<Bytes> found = list(store.all(BUCKET));
      for (int batch = 0; batch < put; batch++) {
        assertThat(found).containsAll(batch(batch).stream().map(Witness::value).toList());
      }
      assertThat(found.size() % batch(0).size()).isZero();
      store.put(witness("there is room again"));
    }
  }

  @Test
  void aLibraryThatCannotBeUnpackedIsAFailureThatSaysSo() throws Exception {
    List<String> command = ChildProcess.command(Second.class, folder.toString());
    command.add(1, "-Djava.io.tmpdir=/sys/kernel");
    assertThat(ChildProcess.lastLine(command))
        .startsWith("cannot load the native library of RocksDB: ");
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNamed() {
    // Not even for the superuser, whom permissions do not stop.
    Path readOnly = Path.of("/sys/kernel");
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> RocksDbWitnessStore.open(readOnly))
        .withMessageContaining("cannot use the folder " + readOnly);
  }

  @Test
  void anotherProcessCannotOpenAStoreThatIsOpen() throws Exception {
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      store.put(witness("v"));
      assertThat(ChildProcess.lastLine(ChildProcess.command(Second.class, folder.toString())))
          .isEqualTo("the witness store in " + folder + " is open already");
      store.put(witness("w"));
    }
    assertThat(ChildProcess.lastLine(ChildProcess.command(Second.class, folder.toString())))
        .isEqualTo("opened");
  }

  @Test
  void anInterruptedThreadDoesNotCloseTheStoreForTheOthers() {
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      Thread.currentThread().interrupt();
      store.put(witness("interrupted"));
      assertThat(Thread.interrupted()).isTrue();
      store.put(witness("not"));
      assertThat(list(store.all(BUCKET))).hasSize(2);
    }
  }

  @Test
  void closingDuringAWalkInAnotherThreadIsAFailureThere() throws Exception {
    for (int round = 0; round < 20; round++) {
      RocksDbWitnessStore store = RocksDbWitnessStore.open(folder);
      store.putAll(batch(0));
      CountDownLatch walking = new CountDownLatch(1);
      CompletableFuture<String> walk = CompletableFuture.supplyAsync(() -> walk(store, walking));
      walking.await();
      store.close();
      assertThat(walk.join()).contains("closed");
    }
  }

  /** Walks over the store again and again, until that fails. */
  private static String walk(RocksDbWitnessStore store, CountDownLatch walking) {
    try {
      while (true) {
        try (WitnessCursor cursor = store.all(BUCKET)) {
          for (Iterator<Bytes> values = cursor.iterator(); values.hasNext(); values.next()) {
            walking.countDown();
          }
        }
      }
    } catch (WitnessStoreException e) {
      return e.getMessage();
    }
  }

  private static List<Witness> batch(int number) {
    return IntStream.range(0, 50)
        .mapToObj(i -> witness("a witness of some length, " + i + " of batch " + number))
        .toList();
  }
}
