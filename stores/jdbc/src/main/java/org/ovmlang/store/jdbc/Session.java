package org.ovmlang.store.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A connection in a transaction of its own; closing it undoes what was not committed and gives the
 * connection back as it was.
 */
final class Session implements AutoCloseable {

  private final Connection connection;
  private final boolean autoCommit;
  private final int isolation;

  /** A transaction at the isolation that the connection comes with. */
  Session(DataSource database) throws SQLException {
    connection = database.getConnection();
    try {
      autoCommit = connection.getAutoCommit();
      isolation = connection.getTransactionIsolation();
      connection.setAutoCommit(false);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  /** Lets all statements see the same state, as far as the database can; to be called first. */
  void repeatReads() throws SQLException {
    DatabaseMetaData database = connection.getMetaData();
    int needed = Connection.TRANSACTION_REPEATABLE_READ;
    if (isolation < needed && database.supportsTransactionIsolationLevel(needed)) {
      connection.rollback();
      connection.setTransactionIsolation(needed);
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    try (Connection closing = connection) {
      closing.rollback();
      closing.setTransactionIsolation(isolation);
      closing.setAutoCommit(autoCommit);
    }
  }
}
