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

  private static final int FIRST_CAPACITY = 512;

  private final RocksIterator iterator;
  private final Index index;
  private final byte[] before;
  private final @Nullable BigInteger endsAfter;
  private final Failures failures;

  /** The key of the entry that the scan stands on; its length is negative if it is on none. */
  private byte[] entry = new byte[FIRST_CAPACITY];

  private int length = -1;

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
    return length >= 0;
  }

  /** The key of the entry that the scan stands on, and then some; overwritten by the next. */
  byte[] entry() {
    checkOnEntry();
    return entry;
  }

  /** How many bytes of {@link #entry} are the key. */
  int length() {
    return length;
  }

  /** The value of the entry that the scan stands on. */
  Bytes value() {
    checkOnEntry();
    return index.value(entry, length);
  }

  /**
   * Goes on to the first entry that does not begin with {@code prefix}: by a step where that does,
   * which costs less than a seek, or past all others at once.
   */
  void advancePast(byte[] prefix) {
    advance();
    if (isOnEntry() && beginsWith(prefix)) {
      seek(EntryKey.after(prefix));
    }
  }

  /** Whether the key of the entry that the scan stands on begins with {@code prefix}. */
  boolean beginsWith(byte[] prefix) {
    return length >= prefix.length
        && Arrays.equals(entry, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** Compares the keys of two scans that stand on entries, from a place in them on. */
  static int compare(Scan a, Scan b, int from) {
    return Arrays.compareUnsigned(a.entry, from, a.length, b.entry, from, b.length);
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

  private void checkOnEntry() {
    if (length < 0) {
      throw new NoSuchElementException();
    }
  }

  private void load() {
    length = -1;
    while (iterator.isValid()) {
      int read = read();
      if (Arrays.compareUnsigned(entry, 0, read, before, 0, before.length) >= 0) {
        return;
      }
      String fault = index.check(entry, read);
      if (fault != null) {
        throw failures.damaged(index, Arrays.copyOf(entry, read), fault);
      }
      if (endsAfter == null || EntryKey.rangeEnd(entry).compareTo(endsAfter) > 0) {
        length = read;
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

  /** Copies the key into the room for it, which is kept: one array serves a whole walk. */
  private int read() {
    int needed = iterator.key(entry, 0, entry.length);
    if (needed > entry.length) {
      entry = iterator.key();
    }
    return needed;
  }
}
