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

  /** The name of a bucket, and the families that it is in. */
  private record Names(Bytes32 bucket, FamilyRows.Members members) {}

  private final MissingRows buckets = new MissingRows("ovm_bucket", "bucket", 2);
  private final FamilyRows families = new FamilyRows();
  private final MissingRows witnesses = new MissingRows("ovm_witness", "witness_id", 9);

  /** Refuses, with {@link IllegalArgumentException}, a key or a bucket that no column can hold. */
  Batch(Collection<Witness> batch) {
    Map<Bucket, Names> names = new HashMap<>();
    for (Witness witness : batch) {
      if (witness.key() != null && witness.key().length() > Schema.MAX_KEY_BYTES) {
        throw new IllegalArgumentException(
            "a key has at most "
                + Schema.MAX_KEY_BYTES
                + " bytes here, not "
                + witness.key().length());
      }
      add(witness, names.computeIfAbsent(witness.bucket(), this::addBucket));
    }
  }

  /** Inserts what is not there yet. */
  void insert(Connection connection) throws SQLException {
    buckets.insert(connection);
    families.insert(connection);
    witnesses.insert(connection);
  }

  private Names addBucket(Bucket bucket) {
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
    FamilyRows.Members members = FamilyRows.Members.of(bucket);
    families.addBucket(members);
    return new Names(id, members);
  }

  private void add(Witness witness, Names names) {
    if (witness.key() != null) {
      families.addKey(names.members(), witness.key());
    }
    if (witness.range() != null) {
      families.addClass(names.bucket(), witness.range());
      families.addRange(names.members(), witness.range());
    }
    Bytes id = Row.witnessId(names.bucket(), witness);
    witnesses.add(id, Row.witness(id, names.bucket(), witness));
  }
}
