package org.ovmlang.store.rocksdb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes32;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/** The version of the layout of entries, and the entries beside the indexes. */
final class Format {

  /** The version that this store reads and writes. */
  static final int VERSION = 1;

  private static final byte BUCKET_TAG = 'b';
  private static final byte[] VERSION_KEY =
      "ovm witness store version".getBytes(StandardCharsets.US_ASCII);

  private Format() {}

  /** Where the bucket with an id is written, so that a person and a migration can tell it. */
  static byte[] bucketKey(Bytes32 id) {
    return ByteBuffer.allocate(EntryKey.PREFIX_LENGTH)
        .put(BUCKET_TAG)
        .put(id.toBytes().toArray())
        .array();
  }

  /**
   * Writes the version into an empty database, and refuses one of another version or of another
   * program.
   */
  static void check(RocksDB database, Path folder, WriteOptions durably) throws RocksDBException {
    byte[] written = database.get(VERSION_KEY);
    if (written == null) {
      if (!isEmpty(database)) {
        throw new WitnessStoreException(
            folder + " holds a database that is no witness store: it has no format version");
      }
      byte[] version = ByteBuffer.allocate(Integer.BYTES).putInt(VERSION).array();
      database.put(durably, VERSION_KEY, version);
    } else if (written.length != Integer.BYTES) {
      throw new WitnessStoreException(
          "the witness store in " + folder + " is corrupt: its format version is no number");
    } else if (ByteBuffer.wrap(written).getInt() != VERSION) {
      throw new WitnessStoreException(
          "the witness store in "
              + folder
              + " has format version "
              + ByteBuffer.wrap(written).getInt()
              + "; this program reads and writes version "
              + VERSION);
    }
  }

  private static boolean isEmpty(RocksDB database) throws RocksDBException {
    try (RocksIterator iterator = database.newIterator()) {
      iterator.seekToFirst();
      iterator.status();
      return !iterator.isValid();
    }
  }
}
