package org.ovmlang.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.ovmlang.runtime.store.WitnessStoreException;

/**
 * The version of the tables of the store.
 *
 * <p>Version 1 had no table {@code ovm_family}, and in {@code ovm_range_class} buckets only.
 */
final class Schema {

  /** The version that this store reads and writes. */
  static final int VERSION = 2;

  /** The oldest version that this store migrates. */
  static final int OLDEST = 1;

  /** The longest key, and so the longest prefix that finds something. */
  static final int MAX_KEY_BYTES = 65_536;

  /** The longest bucket, as it is written. */
  static final int MAX_BUCKET_BYTES = 131_072;

  /** How many bytes of a key are indexed: every database that is known can index that many. */
  static final int KEY_HEAD_BYTES = 255;

  private static final String VERSION_TABLE = "ovm_schema";

  private final Connection connection;
  private final String binaryType;
  private final Tables tables;

  Schema(Connection connection, String binaryType) {
    this.connection = connection;
    this.binaryType = binaryType;
    this.tables = new Tables(connection, binaryType);
  }

  /**
   * Makes what is missing in an empty database, brings an older version up to date, and refuses one
   * that is not known.
   */
  void open() throws SQLException {
    if (!tables.hasTable(VERSION_TABLE) || !hasVersion()) {
      create();
    }
    int version = version();
    checkOrder();
    if (version == OLDEST) {
      migrate();
    }
  }

  /**
   * In one transaction where the database takes the making of tables back too; elsewhere what is
   * done again is what is there, until the version says that all is done.
   */
  private void migrate() throws SQLException {
    tables.create();
    new Migration(connection, place()).run();
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE " + VERSION_TABLE + " SET format_version = ? WHERE format_version = ?")) {
      update.setInt(1, VERSION);
      update.setInt(2, OLDEST);
      update.executeUpdate();
    }
  }

  private void create() throws SQLException {
    tables.create();
    tables.table(
        VERSION_TABLE,
        "format_version INTEGER NOT NULL PRIMARY KEY, low_bytes "
            + tables.bytes(2)
            + ", high_bytes "
            + tables.bytes(2)
            + ", longer_bytes "
            + tables.bytes(2));
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

  private int version() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT format_version FROM " + VERSION_TABLE)) {
      if (!rows.next()) {
        throw new WitnessStoreException("the witness store in " + place() + " has no version");
      }
      int version = rows.getInt(1);
      boolean isKnown = OLDEST <= version && version <= VERSION;
      if (!isKnown || rows.next()) {
        throw new WitnessStoreException(
            "the witness store in "
                + place()
                + " has format version "
                + version
                + (isKnown ? " and others" : "")
                + "; this program reads versions "
                + OLDEST
                + " to "
                + VERSION
                + " and writes version "
                + VERSION);
      }
      return version;
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
