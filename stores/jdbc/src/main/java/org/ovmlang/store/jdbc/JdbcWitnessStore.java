package org.ovmlang.store.jdbc;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/**
 * A {@link WitnessStore} in the tables {@code ovm_…} of a relational database, in standard SQL.
 *
 * <p>An answer holds a connection of the source until it is walked to its end or closed; nested
 * quantifiers hold one each. Keys have at most 65,536 bytes. Closing the store leaves the source
 * open, which belongs to whoever made it. Failures are {@link WitnessStoreException}s.
 */
public final class JdbcWitnessStore implements WitnessStore {

  /** The standard's type for byte strings. */
  public static final String STANDARD_BINARY_TYPE = "VARBINARY({length})";

  private final DataSource database;

  private JdbcWitnessStore(DataSource database) {
    this.database = database;
  }

  /** The store in {@code database}, with the standard's type for byte strings. */
  public static JdbcWitnessStore open(DataSource database) {
    return open(database, STANDARD_BINARY_TYPE);
  }

  /**
   * The store in the default schema of {@code database}, whose tables are made if there are none,
   * and migrated if they are of an older version.
   *
   * @param binaryType the database's type for byte strings of up to {@code {length}} bytes, such as
   *     {@code BYTEA} on PostgreSQL
   * @throws WitnessStoreException if the tables cannot be made or read, have a version that this
   *     class does not know, are damaged, or if the database does not compare the type by unsigned
   *     byte
   */
  public static JdbcWitnessStore open(DataSource database, String binaryType) {
    Transactions.write(
        database, "opening it", connection -> new Schema(connection, binaryType).open());
    return new JdbcWitnessStore(database);
  }

  @Override
  public WitnessCursor exact(Bucket bucket, Bytes key) {
    return ask(bucket, Content.WITNESSES, Query.exact(BucketCodec.id(bucket), key));
  }

  @Override
  public WitnessCursor overlapping(Bucket bucket, BigInteger start, BigInteger end) {
    Bytes32 id = BucketCodec.id(bucket);
    return start.compareTo(end) < 0
        ? askClasses(
            describe(bucket),
            Content.WITNESSES,
            id,
            classes -> Query.overlapping(id, classes, start, end))
        : WitnessCursor.over(List.of());
  }

  @Override
  public WitnessCursor ordered(Bucket bucket, BigInteger from, BigInteger to) {
    return ask(bucket, Content.WITNESSES, Query.ordered(BucketCodec.id(bucket), from, to));
  }

  @Override
  public WitnessCursor prefix(Bucket bucket, Bytes prefix) {
    return ask(bucket, Content.WITNESSES, Query.prefix(BucketCodec.id(bucket), prefix));
  }

  @Override
  public WitnessCursor all(Bucket bucket) {
    return ask(bucket, Content.WITNESSES, Query.all(BucketCodec.id(bucket)));
  }

  @Override
  public WitnessCursor numbers(BucketFamily family, BigInteger from, BigInteger to) {
    Query query = Query.numbers(BucketCodec.id(family), from, to);
    return ask(describe(family), Content.NUMBERS, session -> query);
  }

  @Override
  public WitnessCursor numbersExact(
      BucketFamily family, Bytes key, BigInteger from, BigInteger to) {
    Query query = Query.numbersExact(BucketCodec.id(family), key, from, to);
    return ask(describe(family), Content.NUMBERS, session -> query);
  }

  @Override
  public WitnessCursor numbersOverlapping(
      BucketFamily family, BigInteger start, BigInteger end, BigInteger from, BigInteger to) {
    Bytes32 id = BucketCodec.id(family);
    return start.compareTo(end) < 0
        ? askClasses(
            describe(family),
            Content.NUMBERS,
            id,
            classes -> Query.numbersOverlapping(id, classes, start, end, from, to))
        : WitnessCursor.over(List.of());
  }

  @Override
  public WitnessCursor numberKeys(Bucket bucket, BigInteger from, BigInteger to) {
    return ask(bucket, Content.KEYS, Query.keys(BucketCodec.id(bucket), from, to));
  }

  @Override
  public void putAll(Collection<Witness> witnesses) {
    Batch batch = new Batch(witnesses);
    Transactions.write(database, "writing to it", batch::insert);
  }

  /** Does nothing: the source belongs to whoever made it, answers to whoever asked. */
  @Override
  public void close() {}

  private WitnessCursor ask(Bucket bucket, Content content, Query query) {
    return ask(describe(bucket), content, session -> query);
  }

  /** Asks by the classes of length that the ranges of a bucket or family fall into. */
  private WitnessCursor askClasses(
      String asked, Content content, Bytes32 name, Function<List<Integer>, Query> query) {
    return ask(
        asked,
        content,
        session -> {
          session.repeatReads();
          List<Integer> classes = Query.rangeClasses(session.connection(), name);
          return classes.isEmpty() ? null : query.apply(classes);
        });
  }

  /** The answer of the query that {@code plan} makes, nothing if it makes none. */
  private WitnessCursor ask(String asked, Content content, Plan plan) {
    try {
      Session session = new Session(database);
      try {
        Query query = plan.query(session);
        if (query != null) {
          return ResultCursor.open(asked, content, session, query);
        }
      } catch (SQLException | RuntimeException e) {
        session.close();
        throw e;
      }
      session.close();
      return WitnessCursor.over(List.of());
    } catch (SQLException e) {
      throw new WitnessStoreException(
          "failure of the witness store when asking for " + asked + ": " + e.getMessage(), e);
    }
  }

  private static String describe(Bucket bucket) {
    return "bucket " + bucket.source() + bucket.arguments();
  }

  private static String describe(BucketFamily family) {
    return "buckets " + family.source() + family.before() + " any " + family.after();
  }

  /** Makes a query, possibly by reading first. */
  private interface Plan {
    @Nullable Query query(Session session) throws SQLException;
  }
}
