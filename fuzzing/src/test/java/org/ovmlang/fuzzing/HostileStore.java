package org.ovmlang.fuzzing;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Bytes;

/**
 * Finds the same values wherever one looks, whatever they are; but which numbers it has witnesses
 * for, a store says in numbers: those among the values, and the first that it was asked for.
 *
 * @param values any bytes at all
 */
record HostileStore(List<Bytes> values) implements WitnessStore {

  private WitnessCursor found() {
    return WitnessCursor.over(values);
  }

  @Override
  public WitnessCursor exact(Bucket bucket, Bytes key) {
    return found();
  }

  @Override
  public WitnessCursor overlapping(Bucket bucket, BigInteger start, BigInteger end) {
    return found();
  }

  @Override
  public WitnessCursor ordered(Bucket bucket, BigInteger from, BigInteger to) {
    return found();
  }

  @Override
  public WitnessCursor prefix(Bucket bucket, Bytes prefix) {
    return found();
  }

  @Override
  public WitnessCursor all(Bucket bucket) {
    return found();
  }

  private WitnessCursor numbers(BigInteger from, BigInteger to) {
    TreeSet<BigInteger> numbers = new TreeSet<>(List.of(from));
    for (Bytes value : values) {
      BigInteger number = Codec.decodeUint(value);
      if (number != null) {
        numbers.add(number);
      }
    }
    return WitnessCursor.over(
        from.compareTo(to) < 0
            ? numbers.subSet(from, to).stream().map(Codec::encode).toList()
            : List.of());
  }

  @Override
  public WitnessCursor numbers(BucketFamily family, BigInteger from, BigInteger to) {
    return numbers(from, to);
  }

  @Override
  public WitnessCursor numbersExact(
      BucketFamily family, Bytes key, BigInteger from, BigInteger to) {
    return numbers(from, to);
  }

  @Override
  public WitnessCursor numbersOverlapping(
      BucketFamily family, BigInteger start, BigInteger end, BigInteger from, BigInteger to) {
    return numbers(from, to);
  }

  @Override
  public WitnessCursor numberKeys(Bucket bucket, BigInteger from, BigInteger to) {
    return numbers(from, to);
  }

  @Override
  public void putAll(Collection<Witness> witnesses) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
