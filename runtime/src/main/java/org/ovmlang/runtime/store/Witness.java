package org.ovmlang.runtime.store;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/**
 * A value to keep, and what it can be found by besides its bucket.
 *
 * @param bucket the collection it belongs to
 * @param key found by {@link WitnessStore#exact} and {@link WitnessStore#prefix}, or null
 * @param range found by {@link WitnessStore#overlapping}, or null
 * @param order found by {@link WitnessStore#ordered}, a Uint, or null
 * @param value the encoding of the value
 */
public record Witness(
    Bucket bucket,
    @Nullable Bytes key,
    @Nullable Range range,
    @Nullable BigInteger order,
    Bytes value) {

  /**
   * Refuses, with {@link IllegalArgumentException}, a value that no message could carry, a range
   * that is empty or inverted, and an order that is no Uint.
   */
  public Witness {
    if (!Limits.fitsWitness(value)) {
      throw new IllegalArgumentException(
          "a witness has at most " + Limits.MAX_WITNESS_BYTES + " bytes, not " + value.length());
    }
    if (range != null && !range.isValid()) {
      throw new IllegalArgumentException("an empty or inverted range: " + range);
    }
    if (order != null) {
      Uint.check(order);
    }
  }

  /** A witness that is found with all of its bucket only. */
  public static Witness of(Bucket bucket, Bytes value) {
    return new Witness(bucket, null, null, null, value);
  }

  /** This witness, found by {@code newKey} too. */
  public Witness withKey(Bytes newKey) {
    return new Witness(bucket, newKey, range, order, value);
  }

  /** This witness, found by {@code newRange} too. */
  public Witness withRange(Range newRange) {
    return new Witness(bucket, key, newRange, order, value);
  }

  /** This witness, found by {@code newOrder} too. */
  public Witness withOrder(BigInteger newOrder) {
    return new Witness(bucket, key, range, newOrder, value);
  }
}
