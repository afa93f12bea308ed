package org.ovmlang.store.jdbc;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;

/**
 * Adds to the tables of version 1 the rows of families that version 2 has. It changes and deletes
 * nothing, and a row that is there is not added again.
 */
final class Migration {

  /** How many rows are held in the heap before they are inserted, about. */
  private static final int CHUNK = 1_000;

  private static final int FETCHED_ROWS = 256;

  private final Connection connection;
  private final String place;

  Migration(Connection connection, String place) {
    this.connection = connection;
    this.place = place;
  }

  void run() throws SQLException {
    FamilyRows rows = new FamilyRows();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED_ROWS);
      try (ResultSet buckets =
          statement.executeQuery("SELECT bucket, encoding FROM ovm_bucket ORDER BY bucket")) {
        while (buckets.next()) {
          Bytes id = Bytes.of(buckets.getBytes(1));
          FamilyRows.Members members = members(id, buckets.getBytes(2));
          if (!members.all().isEmpty()) {
            rows.addBucket(members);
            rows = addWitnesses(id, members, rows);
          }
        }
      }
    }
    rows.insert(connection);
    checkNoBucketIsMissing();
  }

  private FamilyRows addWitnesses(Bytes bucket, FamilyRows.Members members, FamilyRows added)
      throws SQLException {
    FamilyRows rows = added;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT witness_key, range_start, range_end FROM ovm_witness WHERE bucket = ?")) {
      statement.setFetchSize(FETCHED_ROWS);
      statement.setBytes(1, bucket.toArray());
      try (ResultSet witnesses = statement.executeQuery()) {
        while (witnesses.next()) {
          byte[] key = witnesses.getBytes(1);
          if (key != null) {
            rows.addKey(members, Bytes.of(key));
          }
          byte[] start = witnesses.getBytes(2);
          if (start != null) {
            rows.addRange(members, range(bucket, start, witnesses.getBytes(3)));
          }
          if (rows.size() > CHUNK) {
            rows.insert(connection);
            rows = new FamilyRows();
          }
        }
      }
    }
    return rows;
  }

  private FamilyRows.Members members(Bytes id, byte @Nullable [] encoding) {
    Bucket bucket = encoding == null ? null : BucketCodec.decode(Bytes.of(encoding));
    if (bucket == null || !BucketCodec.id(bucket).toBytes().equals(id)) {
      throw corrupt("table ovm_bucket, the name of bucket " + id + " is damaged");
    }
    return FamilyRows.Members.of(bucket);
  }

  private Range range(Bytes bucket, byte[] start, byte @Nullable [] end) {
    BigInteger from = Codec.decodeUint(Bytes.of(start));
    BigInteger to = end == null ? null : Codec.decodeUint(Bytes.of(end));
    Range range = from == null || to == null ? null : new Range(from, to);
    if (range == null || !range.isValid()) {
      throw corrupt("table ovm_witness, a row of bucket " + bucket + " has no valid range");
    }
    return range;
  }

  /** Witnesses whose bucket has no name would silently be of no family. */
  private void checkNoBucketIsMissing() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet missing =
            statement.executeQuery(
                "SELECT bucket FROM ovm_witness WHERE NOT EXISTS"
                    + " (SELECT 1 FROM ovm_bucket WHERE ovm_bucket.bucket = ovm_witness.bucket)")) {
      if (missing.next()) {
        throw corrupt(
            "table ovm_bucket, the name of bucket "
                + Bytes.of(missing.getBytes(1))
                + " is missing, which ovm_witness has");
      }
    }
  }

  private WitnessStoreException corrupt(String what) {
    return new WitnessStoreException("the witness store in " + place + " is corrupt: " + what);
  }
}
