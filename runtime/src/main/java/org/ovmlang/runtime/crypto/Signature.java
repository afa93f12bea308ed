package org.ovmlang.runtime.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Bytes;

/**
 * A recoverable secp256k1 signature in its one accepted form: 65 bytes r, s, v, with s in the lower
 * half of the group order (EIP-2) and v 27 or 28.
 *
 * @param r from 1 to the group order - 1
 * @param s from 1 to half the group order
 * @param v 27 if the nonce's point has an even y, 28 if odd
 */
public record Signature(BigInteger r, BigInteger s, int v) {

  /** How many bytes a signature has. */
  public static final int LENGTH = 65;

  private static final int WORD = 32;

  private static final byte[] ZERO = new byte[WORD];
  private static final byte[] MAXIMAL_R = word(Secp256k1.ORDER.subtract(BigInteger.ONE));
  private static final byte[] MAXIMAL_S = word(Secp256k1.HALF_ORDER);

  /** Refuses, with {@link IllegalArgumentException}, parts that are out of bounds. */
  public Signature {
    if (!isWithin(r, Secp256k1.ORDER.subtract(BigInteger.ONE))
        || !isWithin(s, Secp256k1.HALF_ORDER)
        || (v != 27 && v != 28)) {
      throw new IllegalArgumentException("no signature: r " + r + ", s " + s + ", v " + v);
    }
  }

  /** The signature that {@code data} encode, or null. */
  public static @Nullable Signature decode(Bytes data) {
    return isAccepted(data) ? decoded(data) : null;
  }

  /** The signature that {@code data}, an accepted one, encode. */
  static Signature decoded(Bytes data) {
    byte[] parts = data.toArray();
    return new Signature(
        BigIntegers.fromUnsignedByteArray(parts, 0, WORD),
        BigIntegers.fromUnsignedByteArray(parts, WORD, WORD),
        parts[2 * WORD]);
  }

  /** Whether {@code data} are 65 bytes that encode a signature. */
  static boolean isAccepted(Bytes data) {
    if (data.length() != LENGTH) {
      return false;
    }
    byte[] parts = data.toArray();
    byte v = parts[2 * WORD];
    return isWithin(parts, 0, MAXIMAL_R)
        && isWithin(parts, WORD, MAXIMAL_S)
        && (v == 27 || v == 28);
  }

  /** The 65 bytes r, s, v. */
  public Bytes encode() {
    byte[] parts = new byte[LENGTH];
    BigIntegers.asUnsignedByteArray(r, parts, 0, WORD);
    BigIntegers.asUnsignedByteArray(s, parts, WORD, WORD);
    parts[2 * WORD] = (byte) v;
    return Bytes.of(parts);
  }

  private static boolean isWithin(BigInteger value, BigInteger maximum) {
    return value.signum() > 0 && value.compareTo(maximum) <= 0;
  }

  /** Whether the word of {@code parts} at {@code offset} is from 1 to {@code maximum}. */
  private static boolean isWithin(byte[] parts, int offset, byte[] maximum) {
    int end = offset + WORD;
    return !Arrays.equals(parts, offset, end, ZERO, 0, WORD)
        && Arrays.compareUnsigned(parts, offset, end, maximum, 0, WORD) <= 0;
  }

  private static byte[] word(BigInteger value) {
    return BigIntegers.asUnsignedByteArray(WORD, value);
  }
}
