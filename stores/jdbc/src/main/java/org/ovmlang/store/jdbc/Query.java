package org.ovmlang.store.jdbc;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/** A SELECT and its parameters, byte strings and classes; its last column is the answer. */
final class Query {

  private static final String RANGES_OF_A_CLASS =
      "SELECT DISTINCT range_start, range_end, content FROM ovm_witness WHERE bucket = ?"
          + " AND range_class = ? AND range_start >= ? AND range_start < ? AND range_end > ?";

  private static final String NUMBERS_OF_A_CLASS =
      "SELECT member_number FROM ovm_family WHERE family = ? AND range_class = ?"
          + " AND range_start >= ? AND range_start < ? AND range_end > ?"
          + " AND member_number >= ? AND member_number < ?";

  private final StringBuilder sql;
  private final List<Object> parameters = new ArrayList<>();

  private Query(String sql) {
    this.sql = new StringBuilder(sql);
  }

  static Query all(Bytes32 bucket) {
    return new Query("SELECT DISTINCT content FROM ovm_witness")
        .add(" WHERE bucket = ?", bucket.toBytes())
        .orderBy("content");
  }

  static Query exact(Bytes32 bucket, Bytes key) {
    return new Query("SELECT DISTINCT content FROM ovm_witness")
        .add(" WHERE bucket = ?", bucket.toBytes())
        .add(" AND key_head = ?", Row.keyHead(key))
        .add(" AND witness_key = ?", key)
        .orderBy("content");
  }

  static Query prefix(Bytes32 bucket, Bytes prefix) {
    return new Query("SELECT DISTINCT witness_key, content FROM ovm_witness")
        .add(" WHERE bucket = ?", bucket.toBytes())
        .addPrefix("key_head", Row.keyHead(prefix))
        .addPrefix("witness_key", prefix)
        .orderBy("witness_key, content");
  }

  static Query ordered(Bytes32 bucket, BigInteger from, BigInteger to) {
    return new Query("SELECT DISTINCT order_number, content FROM ovm_witness")
        .add(" WHERE bucket = ?", bucket.toBytes())
        .add(" AND order_number >= ?", Codec.encode(from))
        .add(" AND order_number < ?", Codec.encode(to))
        .orderBy("order_number, content");
  }

  /**
   * The ranges of each class that meet the numbers from {@code start} to before {@code end}. One of
   * class k is shorter than 2^k, so it starts after start - 2^k: the database walks past few.
   *
   * @param classes the classes that the bucket has, at least one
   */
  static Query overlapping(
      Bytes32 bucket, List<Integer> classes, BigInteger start, BigInteger end) {
    Query query = new Query("");
    for (int rangeClass : classes) {
      query.addClass(RANGES_OF_A_CLASS, bucket, rangeClass, start, end);
    }
    return query.orderBy("range_start, range_end, content");
  }

  /** The numbers whose bucket in a family holds anything. */
  static Query numbers(Bytes32 family, BigInteger from, BigInteger to) {
    return numbers(family, new Query("SELECT DISTINCT member_number FROM ovm_family"), from, to)
        .add(" AND key_name IS NULL AND range_class IS NULL")
        .orderBy("member_number");
  }

  /** The numbers whose bucket in a family holds a witness with {@code key}. */
  static Query numbersExact(Bytes32 family, Bytes key, BigInteger from, BigInteger to) {
    return numbers(family, new Query("SELECT DISTINCT member_number FROM ovm_family"), from, to)
        .add(" AND key_name = ?", FamilyRows.keyName(key))
        .orderBy("member_number");
  }

  /**
   * The numbers from {@code from} to before {@code to} whose bucket in a family holds a range that
   * meets the numbers from {@code start} to before {@code end}.
   *
   * @param classes the classes that the family has, at least one
   */
  static Query numbersOverlapping(
      Bytes32 family,
      List<Integer> classes,
      BigInteger start,
      BigInteger end,
      BigInteger from,
      BigInteger to) {
    Query query = new Query("");
    for (int rangeClass : classes) {
      query.addClass(NUMBERS_OF_A_CLASS, family, rangeClass, start, end);
      query.parameters.add(Codec.encode(from));
      query.parameters.add(Codec.encode(to));
    }
    // One class alone has no UNION that would leave out what is there twice.
    query.sql.insert(0, "SELECT DISTINCT member_number FROM (").append(") found");
    return query.orderBy("member_number");
  }

  /** The keys of a bucket from the encoding of a number to before that of another. */
  static Query keys(Bytes32 bucket, BigInteger from, BigInteger to) {
    return new Query("SELECT DISTINCT witness_key FROM ovm_witness")
        .add(" WHERE bucket = ?", bucket.toBytes())
        .add(" AND key_head >= ?", Codec.encode(from))
        .add(" AND key_head < ?", Codec.encode(to))
        .orderBy("witness_key");
  }

  /** The classes of length that the ranges of a bucket or a family fall into. */
  static List<Integer> rangeClasses(Connection connection, Bytes32 bucket) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT range_class FROM ovm_range_class WHERE bucket = ? ORDER BY range_class")) {
      statement.setBytes(1, bucket.toBytes().toArray());
      List<Integer> classes = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          classes.add(rows.getInt(1));
        }
      }
      return classes;
    }
  }

  /** A statement with its parameters, to be closed by the caller. */
  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.toString());
    try {
      for (int i = 0; i < parameters.size(); i++) {
        if (parameters.get(i) instanceof Bytes bytes) {
          statement.setBytes(i + 1, bytes.toArray());
        } else {
          statement.setObject(i + 1, parameters.get(i));
        }
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static Query numbers(Bytes32 family, Query query, BigInteger from, BigInteger to) {
    return query
        .add(" WHERE family = ?", family.toBytes())
        .add(" AND member_number >= ?", Codec.encode(from))
        .add(" AND member_number < ?", Codec.encode(to));
  }

  private void addClass(
      String select, Bytes32 name, int rangeClass, BigInteger start, BigInteger end) {
    BigInteger after = start.subtract(BigInteger.ONE.shiftLeft(rangeClass));
    sql.append(parameters.isEmpty() ? "" : " UNION ").append(select);
    parameters.add(name.toBytes());
    parameters.add(rangeClass);
    parameters.add(Codec.encode(after.add(BigInteger.ONE).max(BigInteger.ZERO)));
    parameters.add(Codec.encode(end));
    parameters.add(Codec.encode(start));
  }

  private Query add(String condition) {
    sql.append(condition);
    return this;
  }

  private Query add(String condition, Bytes parameter) {
    sql.append(condition);
    parameters.add(parameter);
    return this;
  }

  private Query addPrefix(String column, Bytes prefix) {
    add(" AND " + column + " >= ?", prefix);
    Bytes after = afterAll(prefix);
    return after == null ? this : add(" AND " + column + " < ?", after);
  }

  private Query orderBy(String columns) {
    sql.append(" ORDER BY ").append(columns);
    return this;
  }

  /** The first byte string after all those that begin with {@code prefix}, or null. */
  private static @Nullable Bytes afterAll(Bytes prefix) {
    for (int last = prefix.length() - 1; last >= 0; last--) {
      if (prefix.get(last) != (byte) 0xff) {
        byte[] next = prefix.slice(0, last + 1).toArray();
        next[last]++;
        return Bytes.of(next);
      }
    }
    return null;
  }
}
