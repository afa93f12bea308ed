package org.ovmlang.benchmarks;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/**
 * A million witnesses of 200 random bytes in one bucket of two arguments, a thousand under each
 * key, in ranges of ten numbers side by side.
 */
final class MillionWitnesses {

  /** How many there are. */
  static final int COUNT = 1_000_000;

  /** How many of them have the same key. */
  static final int OF_A_KEY = 1_000;

  /** How many keys there are. */
  static final int KEYS = COUNT / OF_A_KEY;

  /** How many are put together. */
  static final int BATCH = 10_000;

  static final Bucket BUCKET =
      Bucket.of("benchmark", Codec.encode(Uint.of(1)), Codec.encode(Uint.of(2)));

  private static final int VALUE_BYTES = 200;
  private static final int RANGE_LENGTH = 10;

  private MillionWitnesses() {}

  /** The witnesses, made as they are asked for. */
  static Stream<List<Witness>> batches() {
    SplittableRandom random = new SplittableRandom(1);
    return IntStream.range(0, COUNT / BATCH)
        .mapToObj(
            batch ->
                IntStream.range(batch * BATCH, (batch + 1) * BATCH)
                    .mapToObj(number -> witness(number, random))
                    .toList());
  }

  /** The key that a thousand witnesses have. */
  static Bytes key(int number) {
    return Codec.encode(Uint.of(number));
  }

  /** Where the range of a witness starts. */
  static BigInteger start(long witness) {
    return Uint.of(RANGE_LENGTH * witness);
  }

  private static Witness witness(int number, SplittableRandom random) {
    byte[] value = new byte[VALUE_BYTES];
    random.nextBytes(value);
    return Witness.of(BUCKET, Bytes.of(value))
        .withKey(key(number / OF_A_KEY))
        .withRange(new Range(start(number), start(number + 1L)));
  }
}
