package org.ovmlang.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ovmlang.store.rocksdb.StoreTesting.BUCKET;
import static org.ovmlang.store.rocksdb.StoreTesting.list;
import static org.ovmlang.store.rocksdb.StoreTesting.putRaw;
import static org.ovmlang.store.rocksdb.StoreTesting.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.SampleWitnesses;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** Nothing is dropped silently: damage is an exception that says what and where. */
class DamageTest {

  private static final Bytes32 ID = BucketCodec.id(BUCKET);

  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      store.putAll(
          IntStream.range(0, 1_000)
              .mapToObj(i -> witness("a witness of some length, number " + i))
              .map(witness -> witness.withOrder(Uint.of(1)).withRange(Range.of(5, 9)))
              .toList());
    }
  }

  @Test
  void anEntryThatEndsEarlyIsReported() throws Exception {
    putRaw(folder, EntryKey.of(Index.ORDER, ID).add(Bytes.ofHex("01")).toArray(), new byte[0]);
    assertReported(
        store -> store.ordered(BUCKET, Uint.of(0), Uint.MAX),
        "index by order of bucket source[" + Bytes.ascii("argument") + "]",
        "it ends early");
  }

  @Test
  void aKeyWithoutItsEndIsReported() throws Exception {
    putRaw(folder, EntryKey.of(Index.KEY, ID).add(Bytes.ofHex("610062")).toArray(), new byte[0]);
    assertReported(store -> store.prefix(BUCKET, Bytes.EMPTY), "index by key", "it ends early");
  }

  @Test
  void aValueThatIsLongerThanAWitnessIsReported() throws Exception {
    Bytes value = Bytes.of(new byte[Limits.MAX_WITNESS_BYTES + 1]);
    putRaw(folder, EntryKey.of(Index.VALUE, ID).add(value).toArray(), new byte[0]);
    assertReported(
        store -> store.all(BUCKET), "index by value", "its value is longer than a witness");
  }

  @Test
  void anEntryOfAFamilyWithoutItsNumberIsReported() throws Exception {
    BucketFamily family = SampleWitnesses.BLOCKS;
    Bytes32 id = BucketCodec.id(family);
    String where = "of the family of buckets " + id + " is damaged, it does not end with a number";
    putRaw(folder, EntryKey.of(Index.FAMILY, id).add(Bytes.ofHex("01")).toArray(), new byte[0]);
    assertReported(
        store -> store.numbers(family, Uint.of(0), Uint.MAX),
        "an entry of the index by family ",
        where);
    putRaw(
        folder,
        EntryKey.of(Index.FAMILY_KEY, id)
            .add(KeyName.of(Bytes.ascii("k")))
            .number(Uint.of(1))
            .add(Bytes.ofHex("01"))
            .toArray(),
        new byte[0]);
    assertReported(
        store -> store.numbersExact(family, Bytes.ascii("k"), Uint.of(0), Uint.MAX),
        "an entry of the index by family and key ",
        where);
    putRaw(
        folder,
        EntryKey.ofClass(Index.FAMILY_RANGE, id, 2).number(Uint.of(6)).number(Uint.of(8)).toArray(),
        new byte[0]);
    assertReported(
        store -> store.numbersOverlapping(family, Uint.of(5), Uint.of(9), Uint.of(0), Uint.MAX),
        "an entry of the index by family and range ",
        where);
  }

  @Test
  void aRangeOfAFamilyUnderTheWrongLengthIsReported() throws Exception {
    BucketFamily family = SampleWitnesses.BLOCKS;
    putRaw(
        folder,
        EntryKey.ofClass(Index.FAMILY_RANGE, BucketCodec.id(family), 2)
            .number(Uint.of(6))
            .number(Uint.of(7))
            .number(Uint.of(1))
            .toArray(),
        new byte[0]);
    assertReported(
        store -> store.numbersOverlapping(family, Uint.of(5), Uint.of(9), Uint.of(0), Uint.MAX),
        "index by family and range",
        "its range is not of the length that it is filed under");
  }

  @Test
  void whoeverGoesOnAfterDamageIsNotToldThatItIsTheEnd() throws Exception {
    Bytes after = Bytes.of(new byte[Limits.MAX_WITNESS_BYTES + 1]);
    putRaw(folder, EntryKey.of(Index.VALUE, ID).add(after).toArray(), new byte[0]);
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      store.put(Witness.of(BUCKET, Bytes.EMPTY));
      try (WitnessCursor cursor = store.all(BUCKET)) {
        Iterator<Bytes> values = cursor.iterator();
        assertThatExceptionOfType(WitnessStoreException.class).isThrownBy(values::next);
        assertThatExceptionOfType(WitnessStoreException.class).isThrownBy(values::hasNext);
      }
    }
  }

  @Test
  void aRangeUnderTheWrongLengthOrInvertedIsReported() throws Exception {
    putRaw(
        folder,
        EntryKey.ofClass(Index.RANGE, ID, 2).number(Uint.of(6)).number(Uint.of(7)).toArray(),
        new byte[0]);
    assertReported(
        store -> store.overlapping(BUCKET, Uint.of(5), Uint.of(9)),
        "index by range",
        "its range is not of the length that it is filed under");
    putRaw(
        folder,
        EntryKey.ofClass(Index.RANGE, ID, 2).number(Uint.of(5)).number(Uint.of(5)).toArray(),
        new byte[0]);
    assertReported(
        store -> store.overlapping(BUCKET, Uint.of(5), Uint.of(9)),
        "index by range",
        "its range is empty or inverted");
  }

  @Test
  void anOverlapQueryDoesNotReadRangesThatCannotMeetIt() throws Exception {
    for (int unread : new int[] {1, 40, 60, 1_000}) {
      byte[] inverted =
          EntryKey.ofClass(Index.RANGE, ID, 3)
              .number(Uint.of(unread))
              .number(Uint.of(unread))
              .toArray();
      putRaw(folder, inverted, new byte[0]);
    }
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      store.put(witness("first of its length").withRange(Range.of(0, 5)));
      store.put(witness("long").withRange(Range.of(0, 1_000)));
      store.put(witness("met").withRange(Range.of(45, 51)));
      assertThat(list(store.overlapping(BUCKET, Uint.of(50), Uint.of(60))))
          .containsExactly(Bytes.ascii("long"), Bytes.ascii("met"));
    }
  }

  @Test
  void aChangedByteInATableIsReportedAndTheAnswerIsNotShort() throws Exception {
    flush();
    flipMiddleByte(".sst");
    assertReported(
        store -> {
          list(store.ordered(BUCKET, Uint.of(0), Uint.MAX));
          list(store.overlapping(BUCKET, Uint.of(0), Uint.MAX));
          return store.all(BUCKET);
        },
        "is corrupt, found when reading the index by",
        ".sst");
  }

  @Test
  void aTableThatIsGoneIsReportedByOpening() throws Exception {
    flush();
    Files.delete(FileDamage.largest(folder, ".sst"));
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> RocksDbWitnessStore.open(folder))
        .withMessageContaining(folder.toString())
        .withMessageContaining(".sst");
  }

  private void assertReported(
      Function<RocksDbWitnessStore, WitnessCursor> query, String... messageParts) {
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      assertThatExceptionOfType(WitnessStoreException.class)
          .isThrownBy(() -> list(query.apply(store)))
          .satisfies(e -> assertThat(e.getMessage()).contains(messageParts))
          .withMessageContaining(folder.toString());
    }
  }

  private void flush() throws RocksDBException {
    try (Options options = new Options();
        RocksDB database = RocksDB.open(options, folder.toString());
        FlushOptions wait = new FlushOptions().setWaitForFlush(true)) {
      database.flush(wait);
      database.compactRange();
    }
  }

  private void flipMiddleByte(String suffix) throws IOException {
    Path file = FileDamage.largest(folder, suffix);
    FileDamage.flip(file, (int) (Files.size(file) / 2), 4);
  }
}
