package org.ovmlang.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.SampleWitnesses;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;

/**
 * What is there when the process was killed. Two rounds, or {@code ovm.kill.rounds} of them, which
 * the profile {@code kill} sets to 50.
 */
class KillTest {

  private static final int ROUNDS = Integer.getInteger("ovm.kill.rounds", 2);

  /** After so many rounds a new store is begun, so that checking does not take ever longer. */
  private static final int ROUNDS_OF_A_STORE = 5;

  private static final int MIGRATED = 30_000;

  @TempDir private Path temporary;

  /** Puts batches into the store in a folder and says so after each, until it is killed. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
      long seed = Long.parseLong(arguments[1]);
      try (RocksDbWitnessStore store = RocksDbWitnessStore.open(Path.of(arguments[0]))) {
        for (int batch = 0; ; batch++) {
          store.putAll(batch(seed, batch));
          System.out.println(batch);
        }
      }
    }
  }

  /** Opens the store in a folder, which migrates it, and says so before and after. */
  static final class Opener {

    private Opener() {}

    public static void main(String[] arguments) {
      Settings settings = new Settings();
      settings.close();
      System.out.println(0);
      RocksDbWitnessStore.open(Path.of(arguments[0])).close();
      System.out.println(1);
    }
  }

  @Test
  void nothingAcknowledgedIsLostNoBatchIsSplitAndTheIndexesAgreeWhenTheProcessIsKilled()
      throws Exception {
    Random random = new Random(Long.getLong("ovm.random.seed", 1));
    List<Witness> kept = new ArrayList<>();
    int acknowledged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path folder = temporary.resolve("store " + round / ROUNDS_OF_A_STORE);
      if (round % ROUNDS_OF_A_STORE == 0) {
        kept.clear();
      }
      int last = ChildProcess.killed(Writer.class, folder, round, random.nextInt(500));
      for (int batch = 0; batch <= last; batch++) {
        kept.addAll(batch(round, batch));
      }
      acknowledged += last + 1;
      try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
        Map<String, List<Bytes>> found = Answers.of(store);
        Map<String, List<Bytes>> expected = Answers.expected(kept);
        if (!found.equals(expected)) {
          // The batch that was being written may be there, but whole.
          kept.addAll(batch(round, last + 1));
          expected = Answers.expected(kept);
        }
        assertThat(found.equals(expected)).as("round %s after batch %s", round, last).isTrue();
      }
    }
    assertThat(acknowledged).isGreaterThanOrEqualTo(ROUNDS);
  }

  @Test
  void aMigrationThatIsKilledLosesNothing() throws Exception {
    Random random = new Random(Long.getLong("ovm.random.seed", 1));
    Path original = temporary.resolve("original");
    List<Witness> witnesses = SampleWitnesses.list(3, MIGRATED);
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(original)) {
      store.putAll(witnesses);
    }
    VersionOne.makeOf(original);
    Map<String, List<Bytes>> expected = Answers.expected(witnesses);
    int begun = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path folder = temporary.resolve("migrated");
      FileDamage.copy(original, folder);
      ChildProcess.killed(Opener.class, folder, round, random.nextInt(300));
      begun += VersionOne.read(folder) == 1 ? 1 : 0;
      try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
        assertThat(Answers.of(store).equals(expected)).as("round %s", round).isTrue();
      }
      FileDamage.delete(folder);
    }
    assertThat(begun).as("migrations that were cut off").isGreaterThanOrEqualTo(ROUNDS / 10);
  }

  @Test
  void twoStoresWithTheSameWitnessesAnswerAlike() {
    List<Witness> witnesses = batch(1, 0);
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(temporary.resolve("whole"));
        InMemoryWitnessStore without = new InMemoryWitnessStore()) {
      store.putAll(witnesses);
      without.putAll(witnesses.subList(1, witnesses.size()));
      assertThat(Answers.of(store)).isEqualTo(Answers.expected(witnesses));
      assertThat(Answers.of(store)).isNotEqualTo(Answers.of(without));
    }
  }

  /** Small ones and now and then a large one, never the same. */
  private static List<Witness> batch(long seed, int batch) {
    Random random = new Random(31 * seed + batch);
    int size = random.nextInt(10) == 0 ? 2_000 : 2 + random.nextInt(30);
    return SampleWitnesses.list(random.nextLong(), size);
  }
}
