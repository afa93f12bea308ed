package org.ovmlang.store.rocksdb;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Bytes32;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.Snapshot;

/** What the database holds at one moment, and the scans of it; all are closed together. */
final class ReadView implements AutoCloseable {

  private final RocksDB database;
  private final Failures failures;
  private final Snapshot snapshot;
  private final ReadOptions options = new ReadOptions();
  private final List<Scan> scans = new ArrayList<>();

  ReadView(RocksDB database, Failures failures) {
    this.database = database;
    this.failures = failures;
    this.snapshot = database.getSnapshot();
    options.setSnapshot(snapshot);
  }

  /** A scan of the entries from a key to before another, neither of which need be there. */
  Scan scan(Index index, byte[] from, byte[] before) {
    Scan scan = open(index, before, null);
    scan.seek(from);
    return scan;
  }

  /** A scan of the entries that begin with {@code prefix}. */
  Scan scan(Index index, byte[] prefix) {
    return scan(index, prefix, EntryKey.after(prefix));
  }

  /**
   * A scan for each class of length that the bucket or family has, of the ranges of that class that
   * meet the numbers from {@code start} to before {@code end}: one seek to find the class, one to
   * the first range.
   */
  List<Scan> overlapping(Index index, Bytes32 name, BigInteger start, BigInteger end) {
    byte[] ranges = EntryKey.of(index, name).toArray();
    Scan classes = open(index, EntryKey.after(ranges), null);
    List<Scan> found = new ArrayList<>();
    for (classes.seek(ranges); classes.isOnEntry(); ) {
      int lengthClass = EntryKey.lengthClass(classes.entry());
      BigInteger after = start.subtract(BigInteger.ONE.shiftLeft(lengthClass));
      BigInteger first = after.add(BigInteger.ONE).max(BigInteger.ZERO);
      byte[] before = EntryKey.ofClass(index, name, lengthClass).number(end).toArray();
      Scan scan = open(index, before, start);
      scan.seek(EntryKey.ofClass(index, name, lengthClass).number(first).toArray());
      found.add(scan);
      classes.seek(EntryKey.ofClass(index, name, lengthClass + 1).toArray());
    }
    return found;
  }

  @Override
  public void close() {
    scans.forEach(Scan::close);
    scans.clear();
    options.close();
    database.releaseSnapshot(snapshot);
    snapshot.close();
  }

  /** A scan that is closed with this view even if its first step finds damage. */
  private Scan open(Index index, byte[] before, @Nullable BigInteger endsAfter) {
    Scan scan = new Scan(database.newIterator(options), index, before, endsAfter, failures);
    scans.add(scan);
    return scan;
  }
}
