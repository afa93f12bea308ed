package org.ovmlang.fuzzing;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Bytes;

/**
 * Finds the same values wherever one looks, whatever they are.
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

  @Override
  public void putAll(Collection<Witness> witnesses) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
