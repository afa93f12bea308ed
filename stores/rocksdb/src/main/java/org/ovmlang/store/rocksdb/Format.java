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

/**
 * The version of the layout of entries, and the entries beside the indexes.
 *
 * <p>Version 1 had no indexes of families and no {@link HighWaterMark}.
 */
final class Format {

  /** The version that this store reads and writes. */
  static final int VERSION = 2;

  /** The oldest version that this store migrates. */
  static final int OLDEST = 1;

  /** What {@link #version} says of a database that holds nothing. */
  static final int EMPTY = 0;

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
   * The version of a database, from {@link #OLDEST} to {@link #VERSION}, or {@link #EMPTY}.
   *
   * @throws WitnessStoreException if it has another or is of another program
   */
  static int version(RocksDB database, Path folder) throws RocksDBException {
    byte[] written = database.get(VERSION_KEY);
    if (written == null) {
      if (!isEmpty(database)) {
        throw new WitnessStoreException(
            folder + " holds a database that is no witness store: it has no format version");
      }
      return EMPTY;
    }
    if (written.length != Integer.BYTES) {
      throw Failures.corrupt(folder, "its format version is no number");
    }
    int version = ByteBuffer.wrap(written).getInt();
    if (version < OLDEST || version > VERSION) {
      throw new WitnessStoreException(
          "the witness store in "
              + folder
              + " has format version "
              + version
              + "; this program reads versions "
              + OLDEST
              + " to "
              + VERSION
              + " and writes version "
              + VERSION);
    }
    return version;
  }

  /** Writes that a database has the current version. */
  static void write(RocksDB database, WriteOptions durably) throws RocksDBException {
    database.put(durably, VERSION_KEY, ByteBuffer.allocate(Integer.BYTES).putInt(VERSION).array());
  }

  private static boolean isEmpty(RocksDB database) throws RocksDBException {
    try (RocksIterator iterator = database.newIterator()) {
      iterator.seekToFirst();
      iterator.status();
      return !iterator.isValid();
    }
  }
}
