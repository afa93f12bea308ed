package org.ovmlang.store.rocksdb;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Bytes;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * Walks the entries of one index from a key to before another, checking each. Not thread-safe.
 *
 * <p>An iterator of RocksDB just stops when it meets damage: its status has to be asked for, or an
 * answer would be short without anybody noticing.
 */
final class Scan implements AutoCloseable {

  private final RocksIterator iterator;
  private final Index index;
  private final byte[] before;
  private final @Nullable BigInteger endsAfter;
  private final Failures failures;
  private byte @Nullable [] entry;

  /**
   * A scan that stands nowhere yet; it closes {@code iterator}.
   *
   * @param endsAfter if not null, entries whose range ends at this number or earlier are left out
   */
  Scan(
      RocksIterator iterator,
      Index index,
      byte[] before,
      @Nullable BigInteger endsAfter,
      Failures failures) {
    this.iterator = iterator;
    this.index = index;
    this.before = before;
    this.endsAfter = endsAfter;
    this.failures = failures;
  }

  /** Goes to the first entry whose key is {@code from} or after it. */
  void seek(byte[] from) {
    iterator.seek(from);
    load();
  }

  /** Whether the scan stands on an entry. */
  boolean isOnEntry() {
    return entry != null;
  }

  /** The key of the entry that the scan stands on. */
  byte[] entry() {
    if (entry == null) {
      throw new NoSuchElementException();
    }
    return entry;
  }

  /** The value of the entry that the scan stands on. */
  Bytes value() {
    return index.value(entry());
  }

  /** Goes on to the next entry. */
  void advance() {
    iterator.next();
    load();
  }

  @Override
  public void close() {
    iterator.close();
  }

  private void load() {
    entry = null;
    while (iterator.isValid()) {
      byte[] key = iterator.key();
      if (Arrays.compareUnsigned(key, before) >= 0) {
        return;
      }
      String fault = index.check(key);
      if (fault != null) {
        throw failures.damaged(index, key, fault);
      }
      if (endsAfter == null || EntryKey.rangeEnd(key).compareTo(endsAfter) > 0) {
        entry = key;
        return;
      }
      iterator.next();
    }
    try {
      iterator.status();
    } catch (RocksDBException e) {
      throw failures.of("reading the index by " + index.title(), e);
    }
  }
}
