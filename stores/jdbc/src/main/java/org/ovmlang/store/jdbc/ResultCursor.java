package org.ovmlang.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;

/** Rows as they are walked; holds a connection until its last row was read or it is closed. */
final class ResultCursor implements WitnessCursor {

  /** How many rows a driver that fetches in steps fetches in one. */
  private static final int FETCHED_ROWS = 256;

  private final String asked;
  private final Content content;
  private final Session session;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final int contentColumn;
  private @Nullable Bytes next;
  private boolean walked;
  private boolean closed;
  private boolean released;

  private ResultCursor(
      String asked, Content content, Session session, PreparedStatement statement, ResultSet rows)
      throws SQLException {
    this.asked = asked;
    this.content = content;
    this.session = session;
    this.statement = statement;
    this.rows = rows;
    this.contentColumn = rows.getMetaData().getColumnCount();
  }

  /**
   * Runs {@code query} in {@code session}; the cursor closes the session unless this fails.
   *
   * @param asked the bucket or family that is asked for, as a message names it
   */
  static ResultCursor open(String asked, Content content, Session session, Query query)
      throws SQLException {
    PreparedStatement statement = query.prepare(session.connection());
    try {
      statement.setFetchSize(FETCHED_ROWS);
      return new ResultCursor(asked, content, session, statement, statement.executeQuery());
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  @Override
  public Iterator<Bytes> iterator() {
    if (walked) {
      throw new IllegalStateException("an answer is walked once");
    }
    walked = true;
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return peek() != null;
      }

      @Override
      public Bytes next() {
        Bytes value = peek();
        if (value == null) {
          throw new NoSuchElementException();
        }
        next = null;
        return value;
      }
    };
  }

  @Override
  public void close() {
    closed = true;
    try {
      release();
    } catch (SQLException e) {
      throw failure("closing an answer", e);
    }
  }

  /** The value that comes next, or null after the last. */
  private @Nullable Bytes peek() {
    if (closed) {
      throw new IllegalStateException("the answer is closed");
    }
    while (next == null && !released) {
      try {
        if (rows.next()) {
          next = content.read(rows.getBytes(contentColumn), asked);
        } else {
          release();
        }
      } catch (SQLException e) {
        throw failure("reading", e);
      }
    }
    return next;
  }

  /** Closes each, whatever happens to the others. */
  private void release() throws SQLException {
    if (!released) {
      released = true;
      try {
        rows.close();
      } finally {
        try {
          statement.close();
        } finally {
          session.close();
        }
      }
    }
  }

  private WitnessStoreException failure(String doing, SQLException cause) {
    return new WitnessStoreException(
        "failure of the witness store when " + doing + " from " + asked + ": " + cause.getMessage(),
        cause);
  }
}
