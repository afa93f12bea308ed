package org.ovmlang.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hsqldb.jdbc.JDBCDataSource;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.value.Bytes;

/** What the tests of this package share: new databases in memory, and short names. */
final class Databases {

  static final Bucket BUCKET = Bucket.of("source", Bytes.ascii("argument"));

  private Databases() {}

  /** A pool of connections to a new H2 database, which is gone when the pool is disposed of. */
  static JdbcConnectionPool h2(String settings) {
    return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + settings, "sa", "");
  }

  /** A new HSQLDB database. */
  static DataSource hsqldb() {
    JDBCDataSource source = new JDBCDataSource();
    source.setURL("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc");
    source.setUser("sa");
    return source;
  }

  static Witness witness(String value) {
    return Witness.of(BUCKET, Bytes.ascii(value));
  }

  static List<Bytes> list(WitnessCursor cursor) {
    try (cursor) {
      List<Bytes> values = new ArrayList<>();
      cursor.forEach(values::add);
      return values;
    }
  }
}
