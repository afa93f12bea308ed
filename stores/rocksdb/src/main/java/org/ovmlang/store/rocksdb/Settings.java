package org.ovmlang.store.rocksdb;

import org.ovmlang.runtime.store.WitnessStoreException;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WALRecoveryMode;

/** What RocksDB is opened with; to be closed after it. */
final class Settings implements AutoCloseable {

  /** Of what was read, uncompressed: outside of the heap, whatever the size of the store. */
  private static final long CACHE_BYTES = 64L << 20;

  /** Witnesses are read many at a time: a block of them costs less in one piece than in four. */
  private static final long BLOCK_BYTES = 16L << 10;

  /** What was written last, before it is a table. */
  private static final long WRITE_BUFFER_BYTES = 64L << 20;

  private static final int WRITE_BUFFERS = 3;

  /** How many new tables there are before they are merged: fewer makes putting slower. */
  private static final int NEW_TABLES = 8;

  private static final int THREADS = 2;
  private static final long OWN_LOG_FILES = 4;

  private final Cache cache;
  private final Options options;

  /**
   * The settings of every store.
   *
   * @throws WitnessStoreException if RocksDB's library, which is unpacked into the folder for
   *     temporary files, cannot be loaded
   */
  Settings() {
    loadLibrary();
    cache = new LRUCache(CACHE_BYTES);
    options =
        new Options()
            .setCreateIfMissing(true)
            // A record that a crash cut off was never acknowledged; anything else is damage.
            .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
            .setKeepLogFileNum(OWN_LOG_FILES)
            .setWriteBufferSize(WRITE_BUFFER_BYTES)
            .setMaxWriteBufferNumber(WRITE_BUFFERS)
            .setLevel0FileNumCompactionTrigger(NEW_TABLES)
            .setIncreaseParallelism(THREADS)
            .setTableFormatConfig(
                new BlockBasedTableConfig().setBlockCache(cache).setBlockSize(BLOCK_BYTES));
  }

  private static void loadLibrary() {
    try {
      RocksDB.loadLibrary();
    } catch (RuntimeException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new WitnessStoreException("cannot load the native library of RocksDB: " + cause, e);
    }
  }

  Options options() {
    return options;
  }

  @Override
  public void close() {
    options.close();
    cache.close();
  }
}
