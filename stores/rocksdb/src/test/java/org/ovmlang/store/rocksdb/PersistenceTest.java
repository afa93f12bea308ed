package org.ovmlang.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.ovmlang.store.rocksdb.StoreTesting.BUCKET;
import static org.ovmlang.store.rocksdb.StoreTesting.list;
import static org.ovmlang.store.rocksdb.StoreTesting.putRaw;
import static org.ovmlang.store.rocksdb.StoreTesting.witness;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

class PersistenceTest {

  @TempDir private Path folder;

  @Test
  void whatWasPutIsFoundByEveryIndexAfterReopening() {
    Bytes value = Bytes.ascii("v");
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      store.put(
          witness("v")
              .withKey(Bytes.ascii("key"))
              .withRange(new Range(Uint.of(7), Uint.MAX))
              .withOrder(Uint.MAX.shiftRight(1)));
    }
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      assertThat(list(store.exact(BUCKET, Bytes.ascii("key")))).containsExactly(value);
      assertThat(list(store.prefix(BUCKET, Bytes.ascii("k")))).containsExactly(value);
      assertThat(list(store.overlapping(BUCKET, Uint.of(9), Uint.of(10)))).containsExactly(value);
      assertThat(list(store.ordered(BUCKET, Uint.of(0), Uint.MAX))).containsExactly(value);
      store.put(witness("w"));
      assertThat(list(store.all(BUCKET))).containsExactly(value, Bytes.ascii("w"));
    }
  }

  @Test
  void aFolderIsOpenOnce() {
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      assertThatExceptionOfType(WitnessStoreException.class)
          .isThrownBy(() -> RocksDbWitnessStore.open(folder))
          .withMessage("the witness store in " + folder + " is open already");
      store.put(witness("still usable"));
    }
  }

  @Test
  void aVersionThatIsNotKnownIsRefusedByFolderAndVersion() throws Exception {
    RocksDbWitnessStore.open(folder).close();
    byte[] key = "ovm witness store version".getBytes(StandardCharsets.US_ASCII);
    putRaw(folder, key, new byte[] {0, 0, 1, 2});
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> RocksDbWitnessStore.open(folder))
        .withMessageContaining(folder.toString())
        .withMessageContaining("format version 258")
        .withMessageContaining("reads versions 1 to 2 and writes version 2");
    putRaw(folder, key, new byte[] {1});
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> RocksDbWitnessStore.open(folder))
        .withMessageContaining("its format version is no number");
    putRaw(folder, key, new byte[] {0, 0, 0, 1});
    RocksDbWitnessStore.open(folder).close();
  }

  @Test
  void theDatabaseOfAnotherProgramIsRefusedAndLeftAlone() throws Exception {
    putRaw(folder, new byte[] {1}, new byte[] {2});
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatExceptionOfType(WitnessStoreException.class)
          .isThrownBy(() -> RocksDbWitnessStore.open(folder))
          .withMessageContaining(folder + " holds a database that is no witness store");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> RocksDbWitnessStore.open(file))
        .withMessageContaining(file.toString());
  }

  @Test
  void closingTheStoreClosesItsAnswersAndUsingEitherIsRefused() {
    RocksDbWitnessStore store = RocksDbWitnessStore.open(folder);
    store.putAll(List.of(witness("a"), witness("b")));
    WitnessCursor open = store.all(BUCKET);
    Iterator<Bytes> values = open.iterator();
    assertThat(values.next()).isEqualTo(Bytes.ascii("a"));
    store.close();
    store.close();
    open.close();
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(values::next)
        .withMessageContaining("closed");
    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            () -> store.all(BUCKET),
            () -> store.numberKeys(BUCKET, Uint.of(1), Uint.of(2)),
            () -> store.put(witness("c")))) {
      assertThatExceptionOfType(WitnessStoreException.class)
          .isThrownBy(use)
          .withMessage("the witness store in " + folder + " is closed");
    }
    RocksDbWitnessStore.open(folder).close();
  }

  @Test
  void anAnswerIsWalkedOnce() {
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder);
        WitnessCursor cursor = store.all(BUCKET)) {
      assertThat(cursor.iterator().hasNext()).isFalse();
      assertThatIllegalStateException().isThrownBy(cursor::iterator);
    }
  }
}
