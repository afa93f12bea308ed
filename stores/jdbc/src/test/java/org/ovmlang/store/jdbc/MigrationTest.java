package org.ovmlang.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ovmlang.store.jdbc.Databases.list;

import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.SampleWitnesses;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Uint;

/** The tables that the last program of version 1 made of 40 witnesses become those of version 2. */
class MigrationTest {

  private static final BigInteger ZERO = BigInteger.ZERO;

  private final JdbcConnectionPool pool = Databases.h2("");

  @BeforeEach
  void loadVersion1() throws Exception {
    try (InputStream script = MigrationTest.class.getResourceAsStream("version-1.sql")) {
      execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterEach
  void everyConnectionIsGivenBack() {
    assertThat(pool.getActiveConnections()).isZero();
    pool.dispose();
  }

  @Test
  void tablesOfVersion1AnswerEveryQuestionWhenTheyAreOpenedAndAfterwards() throws Exception {
    for (int opening = 0; opening < 2; opening++) {
      assertAnswers(SampleWitnesses.list(1, 40));
      assertThat(read("SELECT format_version FROM ovm_schema")).containsExactly("2");
    }
  }

  @Test
  void whatIsPutAfterAMigrationIsFoundBesideWhatWasThere() throws Exception {
    List<Witness> both = new ArrayList<>(SampleWitnesses.list(1, 40));
    both.addAll(SampleWitnesses.list(2, 60));
    JdbcWitnessStore.open(pool).putAll(both);
    assertAnswers(both);
  }

  @Test
  void aMigrationThatWasCutOffIsFinished() throws Exception {
    JdbcWitnessStore.open(pool).close();
    List<String> ids = read("SELECT entry_id FROM ovm_family");
    assertThat(ids).hasSizeGreaterThan(40);
    // A database that does not take the making of tables back, and others that do not see all.
    execute("DROP INDEX ovm_family_by_range");
    execute("DELETE FROM ovm_family WHERE entry_id > X'80'");
    execute("DELETE FROM ovm_range_class WHERE class_id > X'60'");
    execute("UPDATE ovm_schema SET format_version = 1");
    assertThat(read("SELECT entry_id FROM ovm_family")).hasSizeLessThan(ids.size());
    // The classes of buckets were there in version 1.
    JdbcWitnessStore.open(pool).putAll(SampleWitnesses.list(1, 40));
    assertAnswers(SampleWitnesses.list(1, 40));
    execute("DROP INDEX ovm_family_by_range");
  }

  @Test
  void aMigrationThatFailsLeavesVersion1() throws Exception {
    execute("UPDATE ovm_bucket SET encoding = X'00' WHERE bucket > X'f0'");
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> JdbcWitnessStore.open(pool))
        .withMessageContaining("is corrupt: table ovm_bucket, the name of bucket 0xf6651a72")
        .withMessageContaining("is damaged");
    assertThat(read("SELECT format_version FROM ovm_schema")).containsExactly("1");
    assertThat(read("SELECT entry_id FROM ovm_family")).isEmpty();
  }

  @Test
  void aBucketWithoutItsNameIsReported() throws Exception {
    execute("DELETE FROM ovm_bucket WHERE bucket > X'f0'");
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> JdbcWitnessStore.open(pool))
        .withMessageContaining("is missing, which ovm_witness has");
  }

  @Test
  void aRangeThatIsNoneIsReported() throws Exception {
    execute("UPDATE ovm_witness SET range_end = range_start WHERE range_start IS NOT NULL");
    assertThatExceptionOfType(WitnessStoreException.class)
        .isThrownBy(() -> JdbcWitnessStore.open(pool))
        .withMessageContaining("has no valid range");
  }

  @Test
  void severalMayOpenTheSameOldDatabaseAtOnce() throws Exception {
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
    assertAnswers(SampleWitnesses.list(1, 40));
  }

  private void assertAnswers(List<Witness> witnesses) {
    try (WitnessStore expected = new InMemoryWitnessStore();
        WitnessStore store = JdbcWitnessStore.open(pool)) {
      expected.putAll(witnesses);
      List<List<Bytes>> answers = answers(store);
      assertThat(answers).isEqualTo(answers(expected)).anyMatch(answer -> answer.size() > 5);
    }
  }

  private static List<List<Bytes>> answers(WitnessStore store) {
    BucketFamily blocks = SampleWitnesses.BLOCKS;
    List<List<Bytes>> answers = new ArrayList<>();
    answers.add(list(store.numbers(blocks, ZERO, Uint.MAX)));
    for (int at = 0; at < 1_000; at += 50) {
      BigInteger start = Uint.of(at);
      answers.add(list(store.numbersOverlapping(blocks, start, Uint.of(at + 9), ZERO, Uint.MAX)));
    }
    for (Bytes key : List.of(Bytes.ascii("key 1"), Codec.encode(Uint.of(5)))) {
      answers.add(list(store.numbersExact(blocks, key, ZERO, Uint.MAX)));
    }
    for (int number = 0; number < SampleWitnesses.NUMBERS; number++) {
      answers.add(list(store.all(SampleWitnesses.bucket(number))));
      answers.add(list(store.overlapping(SampleWitnesses.bucket(number), ZERO, Uint.MAX)));
      answers.add(list(store.numberKeys(SampleWitnesses.bucket(number), ZERO, Uint.MAX)));
    }
    return answers;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of what a query gives. */
  private List<String> read(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> read = new ArrayList<>();
      while (rows.next()) {
        read.add(rows.getString(1));
      }
      return read;
    }
  }
}
