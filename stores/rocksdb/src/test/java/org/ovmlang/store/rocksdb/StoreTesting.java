package org.ovmlang.store.rocksdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.value.Bytes;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** What the tests of this package share. */
final class StoreTesting {

  static final Bucket BUCKET = Bucket.of("source", Bytes.ascii("argument"));

  private StoreTesting() {}

  static Witness witness(String value) {
    return Witness.of(BUCKET, Bytes.ascii(value));
  }

  static List<Bytes> list(WitnessCursor cursor) {
    try (cursor) {
      List<Bytes> values = new ArrayList<>();
      cursor.forEach(values::add);
      return values;
    }
  }

  /** Writes an entry as no store does. */
  static void putRaw(Path folder, byte[] key, byte[] value) throws RocksDBException {
    try (Options options = new Options().setCreateIfMissing(true);
        RocksDB database = RocksDB.open(options, folder.toString())) {
      database.put(key, value);
    }
  }
}
