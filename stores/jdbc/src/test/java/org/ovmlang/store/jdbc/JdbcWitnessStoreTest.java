package org.ovmlang.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.ovmlang.store.jdbc.Databases.BUCKET;
import static org.ovmlang.store.jdbc.Databases.list;
import static org.ovmlang.store.jdbc.Databases.witness;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

class JdbcWitnessStoreTest {

  private final JdbcConnectionPool pool = Databases.h2("");

  @AfterEach
  void dispose() {
    pool.dispose();
  }

  @Test
  void whatWasPutIsFoundByEveryQueryAfterReopening(@TempDir Path folder) {
    JdbcDataSource file = new JdbcDataSource();
    file.setURL("jdbc:h2:file:" + folder.resolve("witnesses"));
    Bytes value = Bytes.ascii("v");
    try (JdbcWitnessStore store = JdbcWitnessStore.open(file)) {
      store.put(
          witness("v")
              .withKey(Bytes.ascii("key"))
              .withRange(new Range(Uint.of(7), Uint.MAX))
              .withOrder(Uint.MAX.shiftRight(1)));
    }
    try (JdbcWitnessStore store = JdbcWitnessStore.open(file)) {
      assertThat(list(store.exact(BUCKET, Bytes.ascii("key")))).containsExactly(value);
      assertThat(list(store.prefix(BUCKET, Bytes.ascii("k")))).containsExactly(value);
      assertThat(list(store.overlapping(BUCKET, Uint.of(9), Uint.of(10)))).containsExactly(value);
      assertThat(list(store.ordered(BUCKET, Uint.of(0), Uint.MAX))).containsExactly(value);
      store.put(witness("w"));
      assertThat(list(store.all(BUCKET))).containsExactly(value, Bytes.ascii("w"));
    }
  }

  @Test
  void aVersionThatIsNotKnownIsRefusedByDatabaseAndVersion() throws SQLException {
    JdbcWitnessStore.open(pool).close();
    execute("UPDATE ovm_schema SET format_version = 258");
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> JdbcWitnessStore.open(pool))
        .withMessageContaining("H2 database")
        .withMessageContaining("schema PUBLIC has format version 258")
        .withMessageContaining("reads versions 1 to 2 and writes version 2");
  }

  @Test
  void aDatabaseThatComparesBytesInAnotherWayIsRefused() throws SQLException {
    JdbcWitnessStore.open(pool).close();
    // What a comparison of signed bytes would see.
    execute("UPDATE ovm_schema SET low_bytes = X'80', high_bytes = X'7fff'");
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> JdbcWitnessStore.open(pool))
        .withMessageContaining("by unsigned byte and then by length");
  }

  @Test
  void aCreationThatWasInterruptedIsFinished() throws SQLException {
    JdbcWitnessStore.open(pool).close();
    execute("DELETE FROM ovm_schema");
    execute("DROP INDEX ovm_witness_by_order");
    execute("DROP TABLE ovm_range_class");
    try (JdbcWitnessStore store = JdbcWitnessStore.open(pool)) {
      store.put(witness("v").withRange(Range.of(1, 2)));
      assertThat(list(store.overlapping(BUCKET, Uint.of(1), Uint.of(9)))).hasSize(1);
    }
    execute("DROP INDEX ovm_witness_by_order");
  }

  @Test
  void severalMayOpenTheSameNewDatabaseAtOnce() {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<CompletableFuture<Void>> openings = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        openings.add(CompletableFuture.runAsync(() -> JdbcWitnessStore.open(pool), threads));
      }
      openings.forEach(CompletableFuture::join);
    } finally {
      threads.shutdownNow();
    }
    JdbcWitnessStore.open(pool).put(witness("v"));
  }

  @Test
  void writersOfTheSameWitnessesDoNotStopEachOther() {
    List<Witness> batch = new ArrayList<>();
    IntStream.range(0, 300).forEach(i -> batch.add(witness("v" + i).withRange(Range.of(i, 999))));
    List<Witness> reversed = new ArrayList<>(batch);
    Collections.reverse(reversed);
    JdbcWitnessStore store = JdbcWitnessStore.open(pool);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<CompletableFuture<Void>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        List<Witness> order = i % 2 == 0 ? batch : reversed;
        runs.add(CompletableFuture.runAsync(() -> store.putAll(order), threads));
      }
      runs.forEach(CompletableFuture::join);
    } finally {
      threads.shutdownNow();
    }
    assertThat(list(store.all(BUCKET))).hasSize(300);
    assertThat(list(store.overlapping(BUCKET, Uint.of(0), Uint.of(999)))).hasSize(300);
  }

  @Test
  void aBatchThatFailsLeavesNothing() throws SQLException {
    JdbcWitnessStore store = JdbcWitnessStore.open(pool);
    execute("ALTER TABLE ovm_witness ADD CHECK (content <> X'ff')");
    List<Witness> batch = new ArrayList<>();
    IntStream.range(0, 250).forEach(i -> batch.add(witness("v" + i)));
    batch.add(Witness.of(BUCKET, Bytes.ofHex("ff")));
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> store.putAll(batch))
        .withMessageContaining("when writing to it");
    assertThat(list(store.all(BUCKET))).isEmpty();
    assertThat(pool.getActiveConnections()).isZero();
  }

  @Test
  void anAnswerHoldsAConnectionUntilItsEndOrItsClosing() throws SQLException {
    JdbcWitnessStore store = JdbcWitnessStore.open(pool);
    store.putAll(List.of(witness("a"), witness("b")));
    WitnessCursor walked = store.all(BUCKET);
    WitnessCursor left = store.all(BUCKET);
    assertThat(pool.getActiveConnections()).isEqualTo(2);
    Iterator<Bytes> values = walked.iterator();
    values.next();
    values.next();
    assertThat(values.hasNext()).isFalse();
    assertThat(pool.getActiveConnections()).isEqualTo(1);
    Iterator<Bytes> unfinished = left.iterator();
    unfinished.next();
    left.close();
    left.close();
    walked.close();
    assertThat(pool.getActiveConnections()).isZero();
    assertThatIllegalStateException().isThrownBy(unfinished::next);
    assertThatIllegalStateException().isThrownBy(left::iterator);
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
    }
  }

  @Test
  void aFailureNamesTheBucketAndGivesTheConnectionBack() throws SQLException {
    JdbcWitnessStore store = JdbcWitnessStore.open(pool);
    execute("DROP TABLE ovm_witness");
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> store.all(BUCKET))
        .withMessageContaining("source[" + Bytes.ascii("argument") + "]");
    assertThat(pool.getActiveConnections()).isZero();
  }

  @Test
  void aRowThatNoWitnessHasIsReported() throws SQLException {
    JdbcWitnessStore store = JdbcWitnessStore.open(pool);
    store.put(witness("v"));
    execute("ALTER TABLE ovm_witness ALTER COLUMN content SET DATA TYPE VARBINARY(100000)");
    execute("UPDATE ovm_witness SET content = CAST(SPACE(65537) AS VARBINARY)");
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> list(store.all(BUCKET)))
        .withMessageContaining("ovm_witness")
        .withMessageContaining("65537 bytes of content");
    assertThat(pool.getActiveConnections()).isZero();
  }

  @Test
  void aKeyOrABucketThatNoColumnHoldsIsRefused() {
    JdbcWitnessStore store = JdbcWitnessStore.open(pool);
    Bytes large = Bytes.of(new byte[Schema.MAX_KEY_BYTES + 1]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.put(witness("v").withKey(large)))
        .withMessage("a key has at most 65536 bytes here, not 65537");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.put(Witness.of(Bucket.of("s", large, large), large.slice(0, 1))))
        .withMessageContaining("a bucket has at most 131072 bytes here");
    assertThat(list(store.exact(BUCKET, large))).isEmpty();
    assertThat(list(store.prefix(BUCKET, large))).isEmpty();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
