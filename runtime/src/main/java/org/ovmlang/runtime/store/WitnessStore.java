package org.ovmlang.runtime.store;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import org.ovmlang.runtime.value.Bytes;

/**
 * Keeps witnesses and finds them again. An implementation is thread-safe.
 *
 * <p>Several values may share a bucket and a key; the same witness put twice is kept once. Every
 * answer is in one order that depends on the contents only, as a query says, values that the query
 * does not tell apart by the bytes of the value; and it is what the store held when it was asked.
 * Numbers are Uints.
 */
public interface WitnessStore extends AutoCloseable {

  /** The values of the witnesses in {@code bucket} whose key is {@code key}. */
  WitnessCursor exact(Bucket bucket, Bytes key);

  /**
   * The values of the witnesses in {@code bucket} whose range meets the half-open range from {@code
   * start} to before {@code end}, by the start of their range, then by its end. An empty or
   * inverted range meets nothing.
   */
  WitnessCursor overlapping(Bucket bucket, BigInteger start, BigInteger end);

  /**
   * The values of the witnesses in {@code bucket} whose order is at least {@code from} and less
   * than {@code to}, ascending.
   */
  WitnessCursor ordered(Bucket bucket, BigInteger from, BigInteger to);

  /** The values of the witnesses in {@code bucket} whose key begins with {@code prefix}, by key. */
  WitnessCursor prefix(Bucket bucket, Bytes prefix);

  /** The values of all witnesses in {@code bucket}. */
  WitnessCursor all(Bucket bucket);

  /** Keeps {@code witnesses}, all or, if it fails, none. */
  void putAll(Collection<Witness> witnesses);

  /** Keeps {@code witness}. */
  default void put(Witness witness) {
    putAll(List.of(witness));
  }

  /** Lets go of what the store holds outside of the heap; it must not be used afterwards. */
  @Override
  void close();
}
