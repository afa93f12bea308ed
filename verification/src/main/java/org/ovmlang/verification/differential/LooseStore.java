package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Bytes;

/**
 * The store of somebody who knows what anybody may bring: to every question it answers, beside what
 * another store finds, all of some values. Membership tells which of them are meant.
 *
 * @param store what is found where it is looked for
 * @param loose what may be brought anywhere
 */
record LooseStore(WitnessStore store, List<Bytes> loose) implements WitnessStore {

  private WitnessCursor with(WitnessCursor found) {
    Set<Bytes> values = new LinkedHashSet<>(loose);
    try (found) {
      found.forEach(values::add);
    }
    return WitnessCursor.over(values);
  }

  @Override
  public WitnessCursor exact(Bucket bucket, Bytes key) {
    return with(store.exact(bucket, key));
  }

  @Override
  public WitnessCursor overlapping(Bucket bucket, BigInteger start, BigInteger end) {
    return with(store.overlapping(bucket, start, end));
  }

  @Override
  public WitnessCursor ordered(Bucket bucket, BigInteger from, BigInteger to) {
    return with(store.ordered(bucket, from, to));
  }

  @Override
  public WitnessCursor prefix(Bucket bucket, Bytes prefix) {
    return with(store.prefix(bucket, prefix));
  }

  @Override
  public WitnessCursor all(Bucket bucket) {
    return with(store.all(bucket));
  }

  /** Whatever may be brought anywhere may be brought for every number. */
  private WitnessCursor withAll(WitnessCursor found, BigInteger from, BigInteger to) {
    if (loose.isEmpty()) {
      return found;
    }
    found.close();
    return WitnessCursor.over(
        () ->
            Stream.iterate(from, n -> n.compareTo(to) < 0, n -> n.add(BigInteger.ONE))
                .map(Codec::encode)
                .iterator());
  }

  @Override
  public WitnessCursor numbers(BucketFamily family, BigInteger from, BigInteger to) {
    return withAll(store.numbers(family, from, to), from, to);
  }

  @Override
  public WitnessCursor numbersExact(
      BucketFamily family, Bytes key, BigInteger from, BigInteger to) {
    return withAll(store.numbersExact(family, key, from, to), from, to);
  }

  @Override
  public WitnessCursor numbersOverlapping(
      BucketFamily family, BigInteger start, BigInteger end, BigInteger from, BigInteger to) {
    return withAll(store.numbersOverlapping(family, start, end, from, to), from, to);
  }

  @Override
  public WitnessCursor numberKeys(Bucket bucket, BigInteger from, BigInteger to) {
    return withAll(store.numberKeys(bucket, from, to), from, to);
  }

  @Override
  public void putAll(Collection<Witness> witnesses) {
    store.putAll(witnesses);
  }

  @Override
  public void close() {
    store.close();
  }
}
