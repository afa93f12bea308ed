package org.ovmlang.store.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Limits;

/**
 * The tables of the store and their version.
 *
 * <p>Numbers are 32 bytes, most significant first, and are compared as bytes: no type for numbers
 * of 256 bits is portable. Byte strings of any length are not indexed, which databases bound, but
 * their head or hash is. {@code ovm_range_class} has the classes of length that a bucket's ranges
 * fall into: class k holds those of a length from 2^(k-1) to before 2^k.
 */
final class Schema {

  /** The version that this store reads and writes. */
  static final int VERSION = 1;

  /** The longest key, and so the longest prefix that finds something. */
  static final int MAX_KEY_BYTES = 65_536;

  /** The longest bucket, as it is written. */
  static final int MAX_BUCKET_BYTES = 131_072;

  /** How many bytes of a key are indexed: every database that is known can index that many. */
  static final int KEY_HEAD_BYTES = 255;

  private static final String VERSION_TABLE = "ovm_schema";

  private final Connection connection;
  private final String binaryType;

  Schema(Connection connection, String binaryType) {
    this.connection = connection;
    this.binaryType = binaryType;
  }

  /** Makes what is missing in an empty database, and refuses a version that is not known. */
  void open() throws SQLException {
    if (!hasTable(VERSION_TABLE) || !hasVersion()) {
      create();
    }
    checkVersion();
    checkOrder();
  }

  private void create() throws SQLException {
    table(
        "ovm_bucket",
        "bucket " + bytes(32) + " NOT NULL PRIMARY KEY, encoding " + bytes(MAX_BUCKET_BYTES));
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
            + bytes(KEY_HEAD_BYTES)
            + ", witness_key "
            + bytes(MAX_KEY_BYTES)
            + ", range_class INTEGER, range_start "
            + bytes(32)
            + ", range_end "
            + bytes(32)
            + ", order_number "
            + bytes(32)
            + ", content "
            + bytes(Limits.MAX_WITNESS_BYTES)
            + " NOT NULL");
    index("ovm_range_class_bucket", "ovm_range_class", "bucket");
    index("ovm_witness_by_key", "ovm_witness", "bucket, key_head");
    index("ovm_witness_by_range", "ovm_witness", "bucket, range_class, range_start");
    index("ovm_witness_by_order", "ovm_witness", "bucket, order_number");
    table(
        VERSION_TABLE,
        "format_version INTEGER NOT NULL PRIMARY KEY, low_bytes "
            + bytes(2)
            + ", high_bytes "
            + bytes(2)
            + ", longer_bytes "
            + bytes(2));
    // Last, so that a creation that was interrupted is finished by the next opening.
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + VERSION_TABLE + " VALUES (?, ?, ?, ?)")) {
      insert.setInt(1, VERSION);
      insert.setBytes(2, HexFormat.of().parseHex("7fff"));
      insert.setBytes(3, HexFormat.of().parseHex("80"));
      insert.setBytes(4, HexFormat.of().parseHex("8000"));
      insert.executeUpdate();
    }
  }

  private void checkVersion() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT format_version FROM " + VERSION_TABLE)) {
      if (!rows.next()) {
        throw new WitnessStoreException("the witness store in " + place() + " has no version");
      }
      int version = rows.getInt(1);
      if (version != VERSION || rows.next()) {
        throw new WitnessStoreException(
            "the witness store in "
                + place()
                + " has format version "
                + version
                + (version == VERSION ? " and others" : "")
                + "; this program reads and writes version "
                + VERSION);
      }
    }
  }

  /** A database that compares bytes in another way would answer wrongly without an error. */
  private void checkOrder() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT format_version FROM "
                    + VERSION_TABLE
                    + " WHERE low_bytes < high_bytes AND high_bytes < longer_bytes")) {
      if (!rows.next()) {
        throw new WitnessStoreException(
            place()
                + " cannot hold a witness store: it does not order values of type "
                + binaryType
                + " by unsigned byte and then by length");
      }
    }
  }

  private boolean hasVersion() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT format_version FROM " + VERSION_TABLE)) {
      return rows.next();
    }
  }

  private void table(String name, String columns) throws SQLException {
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

  private boolean hasTable(String name) throws SQLException {
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

  private String bytes(int length) {
    return binaryType.replace("{length}", Integer.toString(length));
  }

  /** The database, by names that hold no secrets, unlike its URL. */
  private String place() throws SQLException {
    return "the "
        + connection.getMetaData().getDatabaseProductName()
        + " database "
        + connection.getCatalog()
        + ", schema "
        + connection.getSchema();
  }
}
