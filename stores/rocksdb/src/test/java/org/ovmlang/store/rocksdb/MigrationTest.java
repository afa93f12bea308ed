package org.ovmlang.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ovmlang.store.rocksdb.StoreTesting.list;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.store.SampleWitnesses;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Uint;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksIterator;

class MigrationTest {

  private static final Map<String, List<Bytes>> EXPECTED =
      Answers.expected(SampleWitnesses.list(1, 200));

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void unpack() throws Exception {
    folder = temporary.resolve("store");
    VersionOne.unpack(folder);
  }

  @Test
  void aStoreOfVersion1AnswersEveryQuestionWhenItIsOpenedAndAfterwards() throws Exception {
    assertThat(VersionOne.read(folder)).isEqualTo(1);
    for (int opening = 0; opening < 3; opening++) {
      try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
        assertThat(Answers.of(store)).isEqualTo(EXPECTED);
      }
      assertThat(VersionOne.read(folder)).isEqualTo(2);
    }
  }

  @Test
  void whatIsPutAfterAMigrationIsFoundBesideWhatWasThere() {
    List<Witness> more = SampleWitnesses.list(2, 100);
    List<Witness> both = new ArrayList<>(SampleWitnesses.list(1, 200));
    both.addAll(more);
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      store.putAll(more);
      assertThat(Answers.of(store)).isEqualTo(Answers.expected(both));
    }
  }

  @Test
  void aMigratedStoreHasTheEntriesOfOneThatWasMadeSo() throws Exception {
    RocksDbWitnessStore.open(folder).close();
    Path made = temporary.resolve("made");
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(made)) {
      store.putAll(SampleWitnesses.list(1, 200));
    }
    assertThat(entries(folder)).isEqualTo(entries(made));
  }

  @Test
  void aMigrationThatWasCutOffAnywhereIsFinished() throws Exception {
    Random random = new Random(5);
    Path whole = temporary.resolve("whole");
    FileDamage.copy(folder, whole);
    try (Options options = new Options();
        RocksDB database = RocksDB.open(options, whole.toString())) {
      new Migration(database, whole).run();
    }
    List<Bytes> added = new ArrayList<>(entries(whole));
    added.removeAll(entries(folder));
    assertThat(added).hasSizeGreaterThan(300);
    for (int attempt = 0; attempt < 12; attempt++) {
      Path cut = temporary.resolve("cut " + attempt);
      FileDamage.copy(folder, cut);
      try (Options options = new Options();
          RocksDB database = RocksDB.open(options, cut.toString())) {
        for (Bytes entry : added.subList(0, random.nextInt(added.size() + 1))) {
          database.put(entry.toArray(), new byte[0]);
        }
      }
      try (RocksDbWitnessStore store = RocksDbWitnessStore.open(cut)) {
        assertThat(Answers.of(store)).isEqualTo(EXPECTED);
      }
    }
  }

  @Test
  void aDamagedNameOfABucketIsReportedAndTheStoreStaysWhatItWas() throws Exception {
    Bucket bucket = SampleWitnesses.bucket(3);
    for (byte[] name : new byte[][] {{1}, BucketCodec.encode(Bucket.of("other")).toArray()}) {
      StoreTesting.putRaw(folder, Format.bucketKey(BucketCodec.id(bucket)), name);
      assertThatExceptionOfType(WitnessStoreException.class)
          .isThrownBy(() -> RocksDbWitnessStore.open(folder))
          .withMessage(
              "the witness store in %s is corrupt: the index by value has entries of bucket %s,"
                  + " whose name is damaged",
              folder, BucketCodec.id(bucket));
      assertThat(VersionOne.read(folder)).isEqualTo(1);
    }
  }

  @Test
  void aMissingNameOfABucketIsReported() throws Exception {
    try (Options options = new Options();
        RocksDB database = RocksDB.open(options, folder.toString())) {
      database.delete(Format.bucketKey(BucketCodec.id(SampleWitnesses.bucket(5))));
    }
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> RocksDbWitnessStore.open(folder))
        .withMessageContaining("whose name is missing");
  }

  @Test
  void whatVersion1WouldHaveMadeIsWhatItMade() throws Exception {
    Path made = temporary.resolve("made");
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(made)) {
      store.putAll(SampleWitnesses.list(1, 200));
    }
    VersionOne.makeOf(made);
    assertThat(entries(made)).isEqualTo(entries(folder));
    assertThat(VersionOne.read(made)).isEqualTo(1);
    assertThat(Files.exists(made.resolve(HighWaterMark.FILE))).isFalse();
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(made)) {
      assertThat(list(store.numbers(SampleWitnesses.BLOCKS, BigInteger.ZERO, Uint.MAX)))
          .isEqualTo(EXPECTED.get("numbers"));
    }
  }

  /** The keys of all entries. */
  private static List<Bytes> entries(Path folder) throws Exception {
    List<Bytes> entries = new ArrayList<>();
    try (Options options = new Options();
        RocksDB database = RocksDB.openReadOnly(options, folder.toString());
        RocksIterator iterator = database.newIterator()) {
      for (iterator.seekToFirst(); iterator.isValid(); iterator.next()) {
        entries.add(Bytes.of(iterator.key()));
      }
      iterator.status();
    }
    return entries;
  }
}
