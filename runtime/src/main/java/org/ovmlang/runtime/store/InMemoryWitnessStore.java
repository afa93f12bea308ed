package org.ovmlang.runtime.store;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.ovmlang.runtime.value.Bytes;

/** A {@link WitnessStore} in the heap; closing it does nothing. */
public final class InMemoryWitnessStore implements WitnessStore {

  private final Map<Bucket, BucketIndex> buckets = new HashMap<>();
  private final FamilyIndexes families = new FamilyIndexes(buckets);
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** A store that keeps nothing yet. */
  public InMemoryWitnessStore() {}

  @Override
  public WitnessCursor exact(Bucket bucket, Bytes key) {
    return ask(bucket, index -> index.exact(key));
  }

  @Override
  public WitnessCursor overlapping(Bucket bucket, BigInteger start, BigInteger end) {
    return ask(bucket, index -> index.overlapping(start, end));
  }

  @Override
  public WitnessCursor ordered(Bucket bucket, BigInteger from, BigInteger to) {
    return ask(bucket, index -> index.ordered(from, to));
  }

  @Override
  public WitnessCursor prefix(Bucket bucket, Bytes prefix) {
    return ask(bucket, index -> index.prefix(prefix));
  }

  @Override
  public WitnessCursor all(Bucket bucket) {
    return ask(bucket, BucketIndex::all);
  }

  @Override
  public WitnessCursor numbers(BucketFamily family, BigInteger from, BigInteger to) {
    return askNumbers(family, index -> index.all(from, to));
  }

  @Override
  public WitnessCursor numbersExact(
      BucketFamily family, Bytes key, BigInteger from, BigInteger to) {
    return askNumbers(family, index -> index.exact(key, from, to));
  }

  @Override
  public WitnessCursor numbersOverlapping(
      BucketFamily family, BigInteger start, BigInteger end, BigInteger from, BigInteger to) {
    return askNumbers(family, index -> index.overlapping(start, end, from, to));
  }

  @Override
  public WitnessCursor numberKeys(Bucket bucket, BigInteger from, BigInteger to) {
    return ask(bucket, index -> index.numberKeys(from, to));
  }

  @Override
  public void putAll(Collection<Witness> witnesses) {
    List<Witness> batch = new ArrayList<>(witnesses);
    lock.writeLock().lock();
    try {
      for (Witness witness : batch) {
        buckets.computeIfAbsent(witness.bucket(), unused -> new BucketIndex()).put(witness);
        families.put(witness);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {}

  /** Copies the matches while nobody writes, so that the answer stays what the store held. */
  private WitnessCursor ask(Bucket bucket, Function<BucketIndex, List<Bytes>> query) {
    lock.readLock().lock();
    try {
      BucketIndex index = buckets.get(bucket);
      return WitnessCursor.over(index == null ? List.of() : query.apply(index));
    } finally {
      lock.readLock().unlock();
    }
  }

  private WitnessCursor askNumbers(BucketFamily family, Function<FamilyIndex, List<Bytes>> query) {
    makeIndex(family);
    lock.readLock().lock();
    try {
      FamilyIndex index = families.of(family);
      return WitnessCursor.over(index == null ? List.of() : query.apply(index));
    } finally {
      lock.readLock().unlock();
    }
  }

  private void makeIndex(BucketFamily family) {
    lock.readLock().lock();
    try {
      if (families.has(family)) {
        return;
      }
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
      families.make(family);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
