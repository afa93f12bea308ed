package org.ovmlang.runtime.store;

import java.util.Iterator;
import org.ovmlang.runtime.value.Bytes;

/**
 * The answer to one query: encodings of witnesses, to be walked once.
 *
 * <p>Close it when done, also when a walk ends early: a store on disk holds resources for it.
 */
public interface WitnessCursor extends Iterable<Bytes>, AutoCloseable {

  /** A cursor over {@code values}, with nothing to close. */
  static WitnessCursor over(Iterable<Bytes> values) {
    return new WitnessCursor() {
      @Override
      public Iterator<Bytes> iterator() {
        return values.iterator();
      }

      @Override
      public void close() {}
    };
  }

  /** Walks the values in the order that the query promises; to be called once. */
  @Override
  Iterator<Bytes> iterator();

  /** Lets go of what the store holds for this answer. */
  @Override
  void close();
}
