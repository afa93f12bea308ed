package org.ovmlang.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/** The rows of witnesses that are put together. */
final class Batch {

  private final MissingRows buckets = new MissingRows("ovm_bucket", "bucket", 2);
  private final MissingRows classes = new MissingRows("ovm_range_class", "class_id", 3);
  private final MissingRows witnesses = new MissingRows("ovm_witness", "witness_id", 9);

  /** Refuses, with {@link IllegalArgumentException}, a key or a bucket that no column can hold. */
  Batch(Collection<Witness> batch) {
    Map<Bucket, Bytes32> ids = new HashMap<>();
    for (Witness witness : batch) {
      if (witness.key() != null && witness.key().length() > Schema.MAX_KEY_BYTES) {
        throw new IllegalArgumentException(
            "a key has at most "
                + Schema.MAX_KEY_BYTES
                + " bytes here, not "
                + witness.key().length());
      }
      add(witness, ids.computeIfAbsent(witness.bucket(), this::addBucket));
    }
  }

  /** Inserts what is not there yet. */
  void insert(Connection connection) throws SQLException {
    buckets.insert(connection);
    classes.insert(connection);
    witnesses.insert(connection);
  }

  private Bytes32 addBucket(Bucket bucket) {
    Bytes encoding = BucketCodec.encode(bucket);
    if (encoding.length() > Schema.MAX_BUCKET_BYTES) {
      throw new IllegalArgumentException(
          "a bucket has at most "
              + Schema.MAX_BUCKET_BYTES
              + " bytes here, not "
              + encoding.length());
    }
    Bytes32 id = BucketCodec.id(bucket);
    buckets.add(id.toBytes(), Row.bucket(id, encoding));
    return id;
  }

  private void add(Witness witness, Bytes32 bucket) {
    if (witness.range() != null) {
      int rangeClass = Row.rangeClass(witness.range());
      Bytes suffix = Bytes.of(new byte[] {(byte) (rangeClass >>> 8), (byte) rangeClass});
      Bytes classId = bucket.toBytes().concat(suffix);
      classes.add(classId, Row.rangeClass(classId, bucket, rangeClass));
    }
    Bytes id = Row.witnessId(bucket, witness);
    witnesses.add(id, Row.witness(id, bucket, witness));
  }
}
