package org.ovmlang.store.rocksdb;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * A {@link WitnessStore} in a folder on disk, which one process has open at a time.
 *
 * <p>When a put returns, its witnesses are on the disk. Answers are read from the disk as they are
 * walked; an answer that is not closed holds native memory and keeps the database from dropping
 * what has since been replaced. Damage is reported with a {@link WitnessStoreException} by the
 * opening, the query or the step of the walk that meets it.
 */
public final class RocksDbWitnessStore implements WitnessStore {

  private final Options options;
  private final WriteOptions durably;
  private final RocksDB database;
  private final Failures failures;
  private final Set<ScanCursor> openCursors = ConcurrentHashMap.newKeySet();

  /** Held for writing only to close: nothing native may be in use then. */
  private final ReadWriteLock lifecycle = new ReentrantReadWriteLock();

  private boolean closed;

  private RocksDbWitnessStore(
      Path folder, Options options, WriteOptions durably, RocksDB database) {
    this.options = options;
    this.durably = durably;
    this.database = database;
    this.failures = new Failures(folder, database);
  }

  /**
   * The store in {@code folder}, made if there is none.
   *
   * @throws WitnessStoreException if the folder cannot be used, is open already, is damaged, holds
   *     something else, or has a format version that this class does not know
   */
  public static RocksDbWitnessStore open(Path folder) {
    Options options =
        new Options()
            .setCreateIfMissing(true)
            // A record that a crash cut off was never acknowledged; anything else is damage.
            .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
            .setKeepLogFileNum(4);
    WriteOptions durably = new WriteOptions().setSync(true);
    RocksDB database = null;
    try {
      Files.createDirectories(folder);
      database = RocksDB.open(options, folder.toString());
      Format.check(database, folder, durably);
      return new RocksDbWitnessStore(folder, options, durably, database);
    } catch (RocksDBException e) {
      closeAll(database, durably, options);
      throw Failures.of(folder, "opening it", e);
    } catch (IOException e) {
      closeAll(database, durably, options);
      throw new WitnessStoreException("cannot make the folder " + folder + ": " + e, e);
    } catch (WitnessStoreException e) {
      closeAll(database, durably, options);
      throw e;
    }
  }

  @Override
  public WitnessCursor exact(Bucket bucket, Bytes key) {
    byte[] prefix = key(Index.KEY, bucket).escaped(key).toArray();
    return ask(view -> List.of(view.scan(Index.KEY, prefix)));
  }

  @Override
  public WitnessCursor overlapping(Bucket bucket, BigInteger start, BigInteger end) {
    Bytes32 id = BucketCodec.id(bucket);
    return start.compareTo(end) < 0
        ? ask(view -> view.overlapping(id, start, end))
        : WitnessCursor.over(List.of());
  }

  @Override
  public WitnessCursor ordered(Bucket bucket, BigInteger from, BigInteger to) {
    byte[] first = key(Index.ORDER, bucket).number(from).toArray();
    byte[] before = key(Index.ORDER, bucket).number(to).toArray();
    return ask(view -> List.of(view.scan(Index.ORDER, first, before)));
  }

  @Override
  public WitnessCursor prefix(Bucket bucket, Bytes prefix) {
    byte[] escaped = key(Index.KEY, bucket).escapedPrefix(prefix).toArray();
    return ask(view -> List.of(view.scan(Index.KEY, escaped)));
  }

  @Override
  public WitnessCursor all(Bucket bucket) {
    byte[] prefix = key(Index.VALUE, bucket).toArray();
    return ask(view -> List.of(view.scan(Index.VALUE, prefix)));
  }

  @Override
  public void putAll(Collection<Witness> witnesses) {
    lifecycle.readLock().lock();
    try (WriteBatch batch = new WriteBatch()) {
      checkOpen();
      Map<Bucket, Bytes32> ids = new HashMap<>();
      for (Witness witness : witnesses) {
        Entries.add(witness, ids.computeIfAbsent(witness.bucket(), BucketCodec::id), batch);
      }
      for (Map.Entry<Bucket, Bytes32> id : ids.entrySet()) {
        batch.put(Format.bucketKey(id.getValue()), BucketCodec.encode(id.getKey()).toArray());
      }
      database.write(durably, batch);
    } catch (RocksDBException e) {
      throw failures.of("writing to it", e);
    } finally {
      lifecycle.readLock().unlock();
    }
  }

  /** Closes the store and every answer that is still open. */
  @Override
  public void close() {
    lifecycle.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        List.copyOf(openCursors).forEach(ScanCursor::close);
        closeAll(database, durably, options);
      }
    } finally {
      lifecycle.writeLock().unlock();
    }
  }

  private WitnessCursor ask(Function<ReadView, List<Scan>> query) {
    lifecycle.readLock().lock();
    try {
      checkOpen();
      ReadView view = new ReadView(database, failures);
      try {
        ScanCursor cursor =
            new ScanCursor(view, query.apply(view), EntryKey.RANGE_AT, openCursors::remove);
        openCursors.add(cursor);
        return cursor;
      } catch (WitnessStoreException e) {
        view.close();
        throw e;
      }
    } finally {
      lifecycle.readLock().unlock();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
  }

  /** Closes the database first, if it is open: it uses the rest. */
  private static void closeAll(@Nullable RocksDB database, WriteOptions durably, Options options) {
    if (database != null) {
      database.close();
    }
    durably.close();
    options.close();
  }

  private static EntryKey key(Index index, Bucket bucket) {
    return EntryKey.of(index, BucketCodec.id(bucket));
  }
}
