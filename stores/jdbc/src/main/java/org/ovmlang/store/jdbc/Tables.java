package org.ovmlang.store.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.Locale;
import org.ovmlang.runtime.value.Limits;

/**
 * The tables that hold witnesses and what they are found by, and their indexes.
 *
 * <p>Numbers are 32 bytes, most significant first, and are compared as bytes: no type for numbers
 * of 256 bits is portable. Byte strings of any length are not indexed, which databases bound, but
 * their head or hash is. {@code ovm_range_class} has the classes of length that the ranges of a
 * bucket or of a family of buckets fall into: class k holds those of a length from 2^(k-1) to
 * before 2^k. {@code ovm_family} has the numbers whose bucket in a family holds anything, without a
 * key and a range, and those whose bucket holds a witness with a key or with a range.
 */
final class Tables {

  private final Connection connection;
  private final String binaryType;

  Tables(Connection connection, String binaryType) {
    this.connection = connection;
    this.binaryType = binaryType;
  }

  /** Makes those that are missing. */
  void create() throws SQLException {
    table(
        "ovm_bucket",
        "bucket "
            + bytes(32)
            + " NOT NULL PRIMARY KEY, encoding "
            + bytes(Schema.MAX_BUCKET_BYTES));
    table(
        "ovm_range_class",
        "class_id "
            + bytes(34)
            + " NOT NULL PRIMARY KEY, bucket "
            + bytes(32)
            + " NOT NULL, range_class INTEGER NOT NULL");
    table(
        "ovm_witness",
        "witness_id "
            + bytes(32)
            + " NOT NULL PRIMARY KEY, bucket "
            + bytes(32)
            + " NOT NULL, key_head "
            + bytes(Schema.KEY_HEAD_BYTES)
            + ", witness_key "
            + bytes(Schema.MAX_KEY_BYTES)
            + ", range_class INTEGER, range_start "
            + bytes(32)
            + ", range_end "
            + bytes(32)
            + ", order_number "
            + bytes(32)
            + ", content "
            + bytes(Limits.MAX_WITNESS_BYTES)
            + " NOT NULL");
    table(
        "ovm_family",
        "entry_id "
            + bytes(32)
            + " NOT NULL PRIMARY KEY, family "
            + bytes(32)
            + " NOT NULL, member_number "
            + bytes(32)
            + " NOT NULL, key_name "
            + bytes(FamilyRows.KEY_NAME_BYTES)
            + ", range_class INTEGER, range_start "
            + bytes(32)
            + ", range_end "
            + bytes(32));
    index("ovm_range_class_bucket", "ovm_range_class", "bucket");
    index("ovm_witness_by_key", "ovm_witness", "bucket, key_head");
    index("ovm_witness_by_range", "ovm_witness", "bucket, range_class, range_start");
    index("ovm_witness_by_order", "ovm_witness", "bucket, order_number");
    index("ovm_family_by_key", "ovm_family", "family, key_name, member_number");
    index("ovm_family_by_range", "ovm_family", "family, range_class, range_start");
  }

  /** Makes a table unless it is there. */
  void table(String name, String columns) throws SQLException {
    if (!hasTable(name)) {
      execute("CREATE TABLE " + name + " (" + columns + ")");
    }
  }

  private void index(String name, String table, String columns) throws SQLException {
    if (!hasIndex(name, table)) {
      execute("CREATE INDEX " + name + " ON " + table + " (" + columns + ")");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      // Another opening may have made the same at the same time, and databases say so in many ways
      // (H2 as a general error): the opening is tried again and then finds what is there.
      throw new SQLTransientException(e.getMessage(), e.getSQLState(), e);
    }
  }

  /** Whether the schema has a table. */
  boolean hasTable(String name) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
      while (tables.next()) {
        if (name.equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
          return true;
        }
      }
      return false;
    }
  }

  private boolean hasIndex(String name, String table) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    String stored = metaData.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    try (ResultSet indexes =
        metaData.getIndexInfo(
            connection.getCatalog(), connection.getSchema(), stored, false, true)) {
      while (indexes.next()) {
        if (name.equalsIgnoreCase(indexes.getString("INDEX_NAME"))) {
          return true;
        }
      }
      return false;
    }
  }

  /** The type of byte strings of up to so many bytes. */
  String bytes(int length) {
    return binaryType.replace("{length}", Integer.toString(length));
  }
}
