package org.ovmlang.store.rocksdb;

import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** The entries of a witness, one in each index that it is found by. */
final class Entries {

  private static final byte[] NOTHING = {};

  private Entries() {}

  /** Adds the entries of {@code witness}, whose bucket has the id {@code bucket}. */
  static void add(Witness witness, Bytes32 bucket, WriteBatch batch) throws RocksDBException {
    Bytes value = witness.value();
    batch.put(EntryKey.of(Index.VALUE, bucket).add(value).toArray(), NOTHING);
    if (witness.key() != null) {
      batch.put(
          EntryKey.of(Index.KEY, bucket).escaped(witness.key()).add(value).toArray(), NOTHING);
    }
    if (witness.order() != null) {
      batch.put(
          EntryKey.of(Index.ORDER, bucket).number(witness.order()).add(value).toArray(), NOTHING);
    }
    Range range = witness.range();
    if (range != null) {
      batch.put(
          EntryKey.ofClass(bucket, EntryKey.lengthClass(range))
              .number(range.start())
              .number(range.end())
              .add(value)
              .toArray(),
          NOTHING);
    }
  }
}
