package org.ovmlang.store.rocksdb;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;

/**
 * The answer of one or several scans, merged by what stands in their keys from a place on.
 *
 * <p>Synchronized, because the store closes it when the store is closed, and an iterator of RocksDB
 * that is used after that would end the process.
 */
final class ScanCursor implements WitnessCursor {

  private final ReadView view;
  private final PriorityQueue<Scan> scans;
  private final Consumer<ScanCursor> onClose;
  private boolean walked;
  private boolean closed;

  /**
   * A cursor that closes {@code view}.
   *
   * @param mergedFrom the place in a key from where on the keys of the scans are compared
   */
  ScanCursor(ReadView view, List<Scan> scans, int mergedFrom, Consumer<ScanCursor> onClose) {
    this.view = view;
    this.onClose = onClose;
    this.scans =
        new PriorityQueue<>(Math.max(1, scans.size()), (a, b) -> Scan.compare(a, b, mergedFrom));
    scans.stream().filter(Scan::isOnEntry).forEach(this.scans::add);
  }

  @Override
  public synchronized Iterator<Bytes> iterator() {
    if (walked) {
      throw new IllegalStateException("an answer is walked once");
    }
    walked = true;
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return hasMore();
      }

      @Override
      public Bytes next() {
        return take();
      }
    };
  }

  private synchronized boolean hasMore() {
    if (closed) {
      throw new WitnessStoreException("the answer is closed, or its store is, or it has failed");
    }
    return !scans.isEmpty();
  }

  private synchronized Bytes take() {
    if (!hasMore()) {
      throw new NoSuchElementException();
    }
    try {
      return scans.size() == 1 ? takeFromOnly() : takeFromFirst();
    } catch (WitnessStoreException e) {
      // Whoever goes on all the same must not take the rest for the end.
      close();
      throw e;
    }
  }

  private Bytes takeFromOnly() {
    Scan only = scans.element();
    Bytes value = only.value();
    only.advance();
    if (!only.isOnEntry()) {
      scans.clear();
    }
    return value;
  }

  private Bytes takeFromFirst() {
    Scan first = scans.remove();
    Bytes value = first.value();
    first.advance();
    if (first.isOnEntry()) {
      scans.add(first);
    }
    return value;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      view.close();
      onClose.accept(this);
    }
  }
}
