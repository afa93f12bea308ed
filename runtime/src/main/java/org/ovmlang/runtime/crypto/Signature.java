package org.ovmlang.runtime.crypto;

import java.math.BigInteger;
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
    if (data.length() != LENGTH) {
      return null;
    }
    BigInteger r = new BigInteger(1, data.slice(0, WORD).toArray());
    BigInteger s = new BigInteger(1, data.slice(WORD, 2 * WORD).toArray());
    int v = Byte.toUnsignedInt(data.get(2 * WORD));
    boolean valid =
        isWithin(r, Secp256k1.ORDER.subtract(BigInteger.ONE))
            && isWithin(s, Secp256k1.HALF_ORDER)
            && (v == 27 || v == 28);
    return valid ? new Signature(r, s, v) : null;
  }

  /** The 65 bytes r, s, v. */
  public Bytes encode() {
    return Bytes.of(BigIntegers.asUnsignedByteArray(WORD, r))
        .concat(Bytes.of(BigIntegers.asUnsignedByteArray(WORD, s)))
        .concat(Bytes.of(new byte[] {(byte) v}));
  }

  private static boolean isWithin(BigInteger value, BigInteger maximum) {
    return value.signum() > 0 && value.compareTo(maximum) <= 0;
  }
}
