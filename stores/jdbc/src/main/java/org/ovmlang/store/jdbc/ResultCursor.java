package org.ovmlang.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;

/** Rows as they are walked; holds a connection until its last row was read or it is closed. */
final class ResultCursor implements WitnessCursor {

  /** How many rows a driver that fetches in steps fetches in one. */
  private static final int FETCHED_ROWS = 256;

  private final Bucket bucket;
  private final Session session;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final int contentColumn;
  private @Nullable Bytes next;
  private boolean walked;
  private boolean closed;
  private boolean released;

  private ResultCursor(Bucket bucket, Session session, PreparedStatement statement, ResultSet rows)
      throws SQLException {
    this.bucket = bucket;
    this.session = session;
    this.statement = statement;
    this.rows = rows;
    this.contentColumn = rows.getMetaData().getColumnCount();
  }

  /** Runs {@code query} in {@code session}; the cursor closes the session unless this fails. */
  static ResultCursor open(Bucket bucket, Session session, Query query) throws SQLException {
    PreparedStatement statement = query.prepare(session.connection());
    try {
      statement.setFetchSize(FETCHED_ROWS);
      return new ResultCursor(bucket, session, statement, statement.executeQuery());
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
    if (next == null && !released) {
      try {
        if (rows.next()) {
          next = checked(rows.getBytes(contentColumn));
        } else {
          release();
        }
      } catch (SQLException e) {
        throw failure("reading", e);
      }
    }
    return next;
  }

  private Bytes checked(byte @Nullable [] content) {
    if (content == null || content.length > Limits.MAX_WITNESS_BYTES) {
      throw new WitnessStoreException(
          "the witness store is corrupt: table ovm_witness, bucket "
              + describe(bucket)
              + ", a row has "
              + (content == null ? "no content" : content.length + " bytes of content"));
    }
    return Bytes.of(content);
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
        "failure of the witness store when "
            + doing
            + " from bucket "
            + describe(bucket)
            + ": "
            + cause.getMessage(),
        cause);
  }

  /** A bucket as a message names it. */
  static String describe(Bucket bucket) {
    return bucket.source() + bucket.arguments();
  }
}
