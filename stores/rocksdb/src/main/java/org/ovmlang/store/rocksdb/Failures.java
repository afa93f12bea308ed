package org.ovmlang.store.rocksdb;

import java.nio.file.Path;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Says what went wrong with the store in a folder, and where. */
final class Failures {

  /** As much of a damaged entry as a message shows. */
  private static final int SHOWN_BYTES = 160;

  private final Path folder;
  private final RocksDB database;

  Failures(Path folder, RocksDB database) {
    this.folder = folder;
    this.database = database;
  }

  /** A failure of RocksDB or of the disk while {@code doing} something. */
  WitnessStoreException of(String doing, Exception cause) {
    return of(folder, doing, cause);
  }

  static WitnessStoreException of(Path folder, String doing, Exception cause) {
    Status status = cause instanceof RocksDBException e ? e.getStatus() : null;
    boolean corrupt = status != null && status.getCode() == Status.Code.Corruption;
    return new WitnessStoreException(
        (corrupt ? "the witness store in " : "failure of the witness store in ")
            + folder
            + (corrupt ? " is corrupt, found when " : " when ")
            + doing
            + ": "
            + cause.getMessage(),
        cause);
  }

  /** An entry that this store does not write. */
  WitnessStoreException damaged(Index index, byte[] entry, String fault) {
    Bytes shown = Bytes.of(entry, 0, Math.min(entry.length, SHOWN_BYTES));
    return new WitnessStoreException(
        "the witness store in "
            + folder
            + " is corrupt: an entry of the index by "
            + index.title()
            + (entry.length < EntryKey.PREFIX_LENGTH ? "" : bucketName(index, EntryKey.name(entry)))
            + " is damaged, "
            + fault
            + "; its key is "
            + shown
            + (shown.length() < entry.length ? "… (" + entry.length + " bytes)" : ""));
  }

  /** A failure of something that was closed. */
  WitnessStoreException closed() {
    return new WitnessStoreException("the witness store in " + folder + " is closed");
  }

  /** What is wrong with the store as a whole. */
  static WitnessStoreException corrupt(Path folder, String what) {
    return new WitnessStoreException("the witness store in " + folder + " is corrupt: " + what);
  }

  private String bucketName(Index index, Bytes32 id) {
    if (index.ofBuckets() != null) {
      return " of the family of buckets " + id;
    }
    try {
      byte[] written = database.get(Format.bucketKey(id));
      Bucket bucket = written == null ? null : BucketCodec.decode(Bytes.of(written));
      return " of bucket " + (bucket == null ? id : bucket.source() + bucket.arguments());
    } catch (RocksDBException e) {
      return " of bucket " + id;
    }
  }
}
