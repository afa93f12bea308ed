package org.ovmlang.runtime.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/**
 * Witnesses of every kind, the same ones for ever: the stores of earlier versions in the resources
 * of the tests hold them.
 */
public final class SampleWitnesses {

  /** The argument that the buckets share. */
  public static final Bytes TOKEN = Codec.encode(Uint.of(77));

  /** The buckets, which differ in their first argument. */
  public static final BucketFamily BLOCKS = new BucketFamily("sample", List.of(), List.of(TOKEN));

  /** How many of the numbers have a bucket. */
  public static final int NUMBERS = 12;

  private SampleWitnesses() {}

  /** The bucket of {@code number}. */
  public static Bucket bucket(int number) {
    return BLOCKS.bucket(Uint.of(number));
  }

  /** So many witnesses: some with a key, a range, an order, some without. */
  public static List<Witness> list(long seed, int count) {
    Random random = new Random(seed);
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] value = new byte[20 + random.nextInt(40)];
      random.nextBytes(value);
      Witness witness = Witness.of(bucket(random.nextInt(NUMBERS)), Bytes.of(value));
      if (random.nextBoolean()) {
        int key = random.nextInt(9);
        // Short keys, and those of the length of a number.
        witness = witness.withKey(key < 4 ? Bytes.ascii("key " + key) : Codec.encode(Uint.of(key)));
      }
      if (random.nextBoolean()) {
        int start = random.nextInt(900);
        witness = witness.withRange(Range.of(start, start + 1 + random.nextInt(60)));
      }
      if (random.nextBoolean()) {
        witness = witness.withOrder(Uint.of(random.nextInt(50)));
      }
      witnesses.add(witness);
    }
    return witnesses;
  }
}
