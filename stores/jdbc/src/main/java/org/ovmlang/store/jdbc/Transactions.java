package org.ovmlang.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientException;
import java.util.Set;
import javax.sql.DataSource;
import org.ovmlang.runtime.store.WitnessStoreException;

/** Runs what writes, again when another writer was in the way. */
final class Transactions {

  /** What databases say when another opening has just made the same table or index. */
  private static final Set<String> EXISTS_ALREADY = Set.of("42S01", "42S11", "42P07", "42504");

  private static final int ATTEMPTS = 10;
  private static final long PAUSE_MILLIS = 5;

  /** Statements of one transaction, which have the same effect when they are run again. */
  interface Work {
    void run(Connection connection) throws SQLException;
  }

  private Transactions() {}

  /** Runs {@code work} and commits it. */
  static void write(DataSource database, String doing, Work work) {
    for (int attempt = 1; ; attempt++) {
      try (Session session = new Session(database)) {
        work.run(session.connection());
        session.commit();
        return;
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !isConflict(e)) {
          throw new WitnessStoreException(
              "failure of the witness store when " + doing + ": " + e.getMessage(), e);
        }
        pause(attempt, doing);
      }
    }
  }

  /** Whether another transaction, which may have inserted the same row, could be the cause. */
  private static boolean isConflict(SQLException failure) {
    for (SQLException e = failure; e != null; e = e.getNextException()) {
      String state = e.getSQLState() == null ? "" : e.getSQLState();
      if (e instanceof SQLTransientException
          || e instanceof SQLIntegrityConstraintViolationException
          || state.startsWith("23")
          || state.startsWith("40")
          || EXISTS_ALREADY.contains(state)) {
        return true;
      }
    }
    return false;
  }

  private static void pause(int attempt, String doing) {
    try {
      Thread.sleep(PAUSE_MILLIS * attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WitnessStoreException("interrupted when " + doing, e);
    }
  }
}
