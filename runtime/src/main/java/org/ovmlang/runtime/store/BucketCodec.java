package org.ovmlang.runtime.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/**
 * How a store outside of the heap writes a {@link Bucket}: the source's name in UTF-8, then every
 * argument, each after its length in four bytes, most significant first.
 */
public final class BucketCodec {

  private BucketCodec() {}

  /** The bytes of {@code bucket}; no two buckets have the same. */
  public static Bytes encode(Bucket bucket) {
    Bytes source = Codec.encode(bucket.source());
    int length = Integer.BYTES + source.length();
    for (Bytes argument : bucket.arguments()) {
      length = Math.addExact(length, Integer.BYTES + argument.length());
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    buffer.putInt(source.length()).put(source.toArray());
    for (Bytes argument : bucket.arguments()) {
      buffer.putInt(argument.length()).put(argument.toArray());
    }
    return Bytes.of(buffer.array());
  }

  /** The bucket that {@code data} write, or null if they write none. */
  public static @Nullable Bucket decode(Bytes data) {
    ByteBuffer buffer = ByteBuffer.wrap(data.toArray());
    List<Bytes> parts = new ArrayList<>();
    while (buffer.hasRemaining()) {
      int length = buffer.remaining() < Integer.BYTES ? -1 : buffer.getInt();
      if (length < 0 || length > buffer.remaining()) {
        return null;
      }
      byte[] part = new byte[length];
      buffer.get(part);
      parts.add(Bytes.of(part));
    }
    if (parts.isEmpty()) {
      return null;
    }
    String source = Codec.decodeString(parts.get(0));
    return source == null ? null : new Bucket(source, parts.subList(1, parts.size()));
  }

  /**
   * The bytes of {@code family}, different for any two: the place of the argument in which its
   * buckets differ, in four bytes, then those of the bucket of the arguments that they share.
   */
  public static Bytes encode(BucketFamily family) {
    List<Bytes> shared = new ArrayList<>(family.before());
    shared.addAll(family.after());
    byte[] place = ByteBuffer.allocate(Integer.BYTES).putInt(family.before().size()).array();
    return Bytes.of(place).concat(encode(new Bucket(family.source(), shared)));
  }

  /** The keccak256 of the {@linkplain #encode(BucketFamily) bytes} of {@code family}. */
  public static Bytes32 id(BucketFamily family) {
    return Keccak256.hash(encode(family));
  }

  /**
   * The keccak256 of the {@linkplain #encode(Bucket) bytes} of {@code bucket}: a name of fixed
   * width.
   */
  public static Bytes32 id(Bucket bucket) {
    return Keccak256.hash(encode(bucket));
  }
}
