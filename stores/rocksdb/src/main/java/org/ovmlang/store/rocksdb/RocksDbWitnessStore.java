package org.ovmlang.store.rocksdb;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * A {@link WitnessStore} in a folder on disk, which one process has open at a time.
 *
 * <p>When a put returns, its witnesses are on the disk. Answers are read from the disk as they are
 * walked; an answer that is not closed holds native memory and keeps the database from dropping
 * what has since been replaced. Damage is reported with a {@link WitnessStoreException} by the
 * opening, the query or the step of the walk that meets it, and so is the use of a store or an
 * answer that is closed.
 */
public final class RocksDbWitnessStore implements WitnessStore {

  private final Database database;
  private final Failures failures;
  private final Set<ScanCursor> openCursors = ConcurrentHashMap.newKeySet();

  /** Held for writing only to close: nothing native may be in use then. */
  private final ReadWriteLock lifecycle = new ReentrantReadWriteLock();

  private boolean closed;

  private RocksDbWitnessStore(Path folder, Database database) {
    this.database = database;
    this.failures = new Failures(folder, database.rocksDb());
  }

  /**
   * The store in {@code folder}, made if there is none, migrated if its format is an older one.
   *
   * @throws WitnessStoreException if the folder cannot be used, is open already, is damaged, holds
   *     something else, or has a format version that this class does not know
   */
  public static RocksDbWitnessStore open(Path folder) {
    return new RocksDbWitnessStore(folder, Database.open(folder));
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
        ? ask(view -> view.overlapping(Index.RANGE, id, start, end))
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
  public WitnessCursor numbers(BucketFamily family, BigInteger from, BigInteger to) {
    return numbers(Index.FAMILY, family, Bytes.EMPTY, from, to);
  }

  @Override
  public WitnessCursor numbersExact(
      BucketFamily family, Bytes key, BigInteger from, BigInteger to) {
    return numbers(Index.FAMILY_KEY, family, KeyName.of(key), from, to);
  }

  @Override
  public WitnessCursor numbersOverlapping(
      BucketFamily family, BigInteger start, BigInteger end, BigInteger from, BigInteger to) {
    if (start.compareTo(end) >= 0 || from.compareTo(to) >= 0) {
      return WitnessCursor.over(List.of());
    }
    if (to.subtract(from).equals(BigInteger.ONE)) {
      // One bucket is quicker asked itself than found among those of all numbers.
      try (WitnessCursor found = overlapping(family.bucket(from), start, end)) {
        boolean any = found.iterator().hasNext();
        return WitnessCursor.over(any ? List.of(Codec.encode(from)) : List.of());
      }
    }
    Bytes32 id = BucketCodec.id(family);
    return gather(view -> NumberQueries.overlapping(view, id, start, end, from, to));
  }

  @Override
  public WitnessCursor numberKeys(Bucket bucket, BigInteger from, BigInteger to) {
    Bytes32 id = BucketCodec.id(bucket);
    return from.compareTo(to) < 0
        ? gather(view -> NumberQueries.keys(view, id, from, to))
        : WitnessCursor.over(List.of());
  }

  @Override
  public void putAll(Collection<Witness> witnesses) {
    BatchEntries entries = new BatchEntries(witnesses);
    lifecycle.readLock().lock();
    try {
      checkOpen();
      try (WriteBatch batch = entries.toWriteBatch()) {
        database.write(batch);
      }
    } catch (RocksDBException | IOException e) {
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
        database.close();
      }
    } finally {
      lifecycle.writeLock().unlock();
    }
  }

  private WitnessCursor numbers(
      Index index, BucketFamily family, Bytes foundBy, BigInteger from, BigInteger to) {
    Bytes32 id = BucketCodec.id(family);
    byte[] first = EntryKey.of(index, id).add(foundBy).number(from).toArray();
    byte[] before = EntryKey.of(index, id).add(foundBy).number(to).toArray();
    return ask(view -> List.of(view.scan(index, first, before)));
  }

  /** An answer that is read as it is walked. */
  private WitnessCursor ask(Function<ReadView, List<Scan>> query) {
    lifecycle.readLock().lock();
    try {
      checkOpen();
      ReadView view = new ReadView(database.rocksDb(), failures);
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

  /** An answer that is read at once. */
  private WitnessCursor gather(Function<ReadView, List<Bytes>> query) {
    lifecycle.readLock().lock();
    try {
      checkOpen();
      try (ReadView view = new ReadView(database.rocksDb(), failures)) {
        return WitnessCursor.over(query.apply(view));
      }
    } finally {
      lifecycle.readLock().unlock();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw failures.closed();
    }
  }

  private static EntryKey key(Index index, Bucket bucket) {
    return EntryKey.of(index, BucketCodec.id(bucket));
  }
}
