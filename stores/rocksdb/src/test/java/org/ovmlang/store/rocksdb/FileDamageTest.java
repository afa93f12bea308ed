package org.ovmlang.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.runtime.store.SampleWitnesses;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;

/**
 * A store whose files were changed is refused, or answers as if they were not; it never answers
 * with less. Each test tries {@code ovm.damage.tries} changes, 6 or what the profile {@code kill}
 * sets, from the seed {@code ovm.random.seed}.
 */
class FileDamageTest {

  private static final int TRIES = Integer.getInteger("ovm.damage.tries", 6);
  private static final long SEED = Long.getLong("ovm.random.seed", 1);
  private static final List<Witness> WITNESSES = SampleWitnesses.list(4, 240);
  private static final Map<String, List<Bytes>> EXPECTED = Answers.expected(WITNESSES);

  @TempDir private Path temporary;
  private Path closed;
  private Path killed;

  /** A store that was closed, all of it in tables, and one that was not, all of it in the log. */
  @BeforeEach
  void fill() throws Exception {
    closed = temporary.resolve("closed");
    killed = temporary.resolve("killed");
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(closed)) {
      for (int from = 0; from < WITNESSES.size(); from += 60) {
        store.putAll(WITNESSES.subList(from, from + 60));
      }
      FileDamage.copy(closed, killed);
    }
    assertThat(FileDamage.files(closed, ".sst")).isNotEmpty();
    assertThat(Files.size(FileDamage.largest(killed, ".log"))).isGreaterThan(50_000);
  }

  @Test
  void withoutDamageAllIsThere() {
    assertThat(report(closed)).isNull();
    assertThat(report(killed)).isNull();
  }

  @Test
  void aChangedBitInATableIsReportedOrHarmless() throws Exception {
    assertThat(flip(closed, ".sst")).isPositive();
  }

  @Test
  void aTableThatIsCutOffIsReported() throws Exception {
    assertThat(truncate(closed, ".sst")).isEqualTo(TRIES);
  }

  @Test
  void aChangedBitInTheLogIsReportedOrHarmless() throws Exception {
    assertThat(flip(killed, ".log")).isPositive();
  }

  @Test
  void aLogThatIsCutOffIsReported() throws Exception {
    assertThat(truncate(killed, ".log")).isEqualTo(TRIES);
  }

  @Test
  void aChangedBitInTheManifestIsReportedOrHarmless() throws Exception {
    assertThat(flip(closed, "MANIFEST")).isPositive();
    flip(killed, "MANIFEST");
  }

  @Test
  void aManifestThatIsCutOffIsReportedOrHarmless() throws Exception {
    assertThat(truncate(closed, "MANIFEST")).isPositive();
    truncate(killed, "MANIFEST");
  }

  @Test
  void aChangedBitInTheFileOfNamesOrInTheMarkIsReportedOrHarmless() throws Exception {
    assertThat(flip(closed, "CURRENT")).isPositive();
    flip(closed, HighWaterMark.FILE);
    flip(killed, HighWaterMark.FILE);
  }

  @Test
  void theLengthOfTheLastRecordOfTheLogIsNotTakenForTheEnd() throws Exception {
    Path log = FileDamage.largest(killed, ".log");
    // The last block of 32 KB begins with a record: 4 bytes CRC, 2 length, the lower first.
    int lastBlock = (int) (Files.size(log) / 32_768) * 32_768;
    FileDamage.flip(log, lastBlock + 5, 7);
    assertThat(report(killed)).contains("is corrupt");
  }

  @Test
  @Timeout(60)
  void aTypeOfARecordThatRocksDbWouldReadForEverIsReported() throws Exception {
    Path manifest = FileDamage.largest(closed, "MANIFEST");
    Path log = FileDamage.largest(killed, ".log");
    for (Path file : List.of(manifest, log)) {
      // 4 bytes CRC, 2 length, 1 type: of the whole record, 1, the one of a reused file, 5.
      FileDamage.flip(file, 6, 2);
    }
    assertThat(report(closed))
        .endsWith(manifest.getFileName() + " has a record of the unknown type 5 at byte 0");
    assertThat(report(killed)).contains(log.getFileName() + " has a record of the unknown type ");
  }

  @Test
  void aFileThatIsGoneIsReportedAndNoOtherIsTouched() throws Exception {
    for (String name : List.of(".sst", "MANIFEST", "CURRENT", HighWaterMark.FILE)) {
      Path damaged = temporary.resolve("without " + name);
      FileDamage.copy(closed, damaged);
      Files.delete(FileDamage.largest(damaged, name));
      List<Path> left = FileDamage.files(damaged, "");
      assertThat(report(damaged)).as(name).isNotNull();
      assertThat(FileDamage.files(damaged, "")).containsAll(left);
    }
  }

  @Test
  void aStoreThatHasLostAllButItsMarkIsNotTakenForANewOne() throws Exception {
    Path lost = Files.createDirectory(temporary.resolve("lost"));
    Files.copy(closed.resolve(HighWaterMark.FILE), lost.resolve(HighWaterMark.FILE));
    assertThat(report(lost)).endsWith("the file CURRENT is missing, while WITNESSES is there");
  }

  @Test
  void aStoreWhoseMakingWasCutOffIsMade() throws Exception {
    Path begun = Files.createDirectory(temporary.resolve("begun"));
    Files.copy(FileDamage.largest(closed, "MANIFEST"), begun.resolve("MANIFEST-000001"));
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(begun)) {
      store.putAll(WITNESSES);
      assertThat(Answers.of(store).equals(EXPECTED)).isTrue();
    }
    assertThat(report(begun)).isNull();
  }

  @Test
  void theMessageNamesTheTableThatIsDamaged() throws Exception {
    Path table = FileDamage.largest(closed, ".sst");
    FileDamage.flip(table, (int) Files.size(table) / 3, 4);
    assertThat(report(closed))
        .contains(
            "is corrupt, found when ", "block checksum mismatch", table.getFileName().toString());
  }

  @Test
  void whatIsCutOffTheTablesByAnOlderCopyIsReported() throws Exception {
    Path older = temporary.resolve("older");
    FileDamage.copy(closed, older);
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(closed)) {
      store.putAll(SampleWitnesses.list(9, 10));
    }
    Files.copy(
        closed.resolve(HighWaterMark.FILE),
        older.resolve(HighWaterMark.FILE),
        StandardCopyOption.REPLACE_EXISTING);
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> RocksDbWitnessStore.open(older))
        .withMessageMatching(".*of \\d+ entries that were written, \\d+ are gone.*");
  }

  private int flip(Path original, String file) throws Exception {
    return damage(
        original,
        file,
        (random, path) ->
            FileDamage.flip(path, random.nextInt((int) Files.size(path)), random.nextInt(8)));
  }

  private int truncate(Path original, String file) throws Exception {
    return damage(
        original,
        file,
        (random, path) -> FileDamage.truncate(path, random.nextInt((int) Files.size(path))));
  }

  private interface Damage {
    void apply(Random random, Path file) throws Exception;
  }

  /** Damages copies of a store, and says how many were refused; the others must answer all. */
  private int damage(Path original, String file, Damage damage) throws Exception {
    int reported = 0;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Path damaged = temporary.resolve("damaged");
      FileDamage.copy(original, damaged);
      damage.apply(new Random(SEED + attempt), FileDamage.largest(damaged, file));
      reported += report(damaged) == null ? 0 : 1;
      FileDamage.delete(damaged);
    }
    return reported;
  }

  /** What is reported of a store, or null if it is not and all answers are right. */
  private static String report(Path folder) {
    Map<String, List<Bytes>> answers;
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      answers = Answers.of(store);
    } catch (WitnessStoreException e) {
      assertThat(e.getMessage()).contains(folder.toString());
      return e.getMessage();
    }
    assertThat(answers.equals(EXPECTED)).as("the answers of a damaged store").isTrue();
    return null;
  }
}
