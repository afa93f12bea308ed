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
 *
 * <p>Four queries ask not for witnesses but <em>for which numbers</em> there are some; so a
 * decision about all blocks looks at those only that have any. Their answers are encodings of
 * numbers, 32 bytes each, ascending, each once, from {@code from} to before {@code to}. They are
 * exact. Three of them are about the buckets of a {@link BucketFamily}: for each 32-byte argument
 * of a bucket a store keeps one entry, and for each of its witnesses one for the key and one for
 * the range that the witness is found by, none of which holds the value. What is read for an answer
 * is what matches the question, as for the same question about one bucket, whatever the number of
 * buckets; the numbers of one answer may be held in the heap.
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

  /** The numbers whose bucket in {@code family} holds a witness. */
  WitnessCursor numbers(BucketFamily family, BigInteger from, BigInteger to);

  /** The numbers whose bucket in {@code family} holds a witness with the key {@code key}. */
  WitnessCursor numbersExact(BucketFamily family, Bytes key, BigInteger from, BigInteger to);

  /**
   * The numbers whose bucket in {@code family} holds a witness whose range meets the half-open
   * range from {@code start} to before {@code end}. An empty or inverted range meets nothing.
   */
  WitnessCursor numbersOverlapping(
      BucketFamily family, BigInteger start, BigInteger end, BigInteger from, BigInteger to);

  /** The numbers whose encoding is the key of a witness in {@code bucket}. */
  WitnessCursor numberKeys(Bucket bucket, BigInteger from, BigInteger to);

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
