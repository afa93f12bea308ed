package org.ovmlang.runtime.store;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;

/**
 * The buckets of a source that differ in one argument, which is a number.
 *
 * @param source the name of the witness source
 * @param before the encodings of the arguments before that one
 * @param after the encodings of the arguments after it
 */
public record BucketFamily(String source, List<Bytes> before, List<Bytes> after) {

  /** How many bytes an argument has that may be a number. */
  public static final int NUMBER_LENGTH = 32;

  /** Keeps copies of the arguments. */
  public BucketFamily {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * A family that a bucket belongs to.
   *
   * @param family the family
   * @param number the encoding of the number that tells the bucket from the others of the family
   */
  public record Membership(BucketFamily family, Bytes number) {}

  /**
   * The families that {@code bucket} belongs to: one for each of its arguments that is the encoding
   * of a number, that is, has 32 bytes.
   */
  public static List<Membership> of(Bucket bucket) {
    List<Bytes> arguments = bucket.arguments();
    List<Membership> memberships = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).length() == NUMBER_LENGTH) {
        memberships.add(new Membership(without(bucket, i), arguments.get(i)));
      }
    }
    return memberships;
  }

  /** The buckets that differ from {@code bucket} in the argument at {@code position}, from 0. */
  static BucketFamily without(Bucket bucket, int position) {
    List<Bytes> arguments = bucket.arguments();
    return new BucketFamily(
        bucket.source(),
        arguments.subList(0, position),
        arguments.subList(position + 1, arguments.size()));
  }

  /** How many arguments its buckets have. */
  int argumentCount() {
    return before.size() + 1 + after.size();
  }

  /** The bucket of {@code number}. */
  public Bucket bucket(BigInteger number) {
    List<Bytes> arguments = new ArrayList<>(before);
    arguments.add(Codec.encode(number));
    arguments.addAll(after);
    return new Bucket(source, arguments);
  }
}
