package org.ovmlang.crypto.libsecp256k1;

import fr.acinq.secp256k1.Secp256k1;
import fr.acinq.secp256k1.Secp256k1Exception;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.crypto.Secp256k1Provider;

/**
 * The provider over libsecp256k1. It stands on the class path beside the runtime and is found
 * there; whether it is used, the runtime decides.
 */
public final class Libsecp256k1 implements Secp256k1Provider {

  private static final int WORD = 32;

  /** What stands before x and y in the uncompressed form of a key (SEC 1, 2.3.3). */
  private static final byte UNCOMPRESSED = 4;

  private static final BigInteger ORDER = org.ovmlang.runtime.crypto.Secp256k1.ORDER;

  private final Secp256k1 library;

  /** Loads the native library; throws what its loader throws if there is none for this system. */
  public Libsecp256k1() {
    this.library = Secp256k1.get();
  }

  @Override
  public String name() {
    return "libsecp256k1";
  }

  @Override
  public byte @Nullable [] recover(byte[] hash, byte[] signature, boolean oddY) {
    byte[] key;
    try {
      key = library.ecdsaRecover(signature, hash, oddY ? 1 : 0);
    } catch (Secp256k1Exception noKey) {
      return null; // r or s out of bounds, no point with this x, or the point at infinity
    }
    if (key.length != 1 + 2 * WORD || key[0] != UNCOMPRESSED) {
      throw new IllegalStateException("not an uncompressed key: " + key.length + " bytes");
    }
    return Arrays.copyOfRange(key, 1, key.length);
  }

  @Override
  public byte[] sign(byte[] hash, byte[] privateKey) {
    return library.sign(reduced(hash), privateKey, null);
  }

  /** The library takes the bytes of the hash for the nonce as they are; RFC 6979 reduces them. */
  private static byte[] reduced(byte[] hash) {
    BigInteger value = new BigInteger(1, hash);
    if (value.compareTo(ORDER) < 0) {
      return hash;
    }
    byte[] digits = value.subtract(ORDER).toByteArray();
    byte[] word = new byte[WORD];
    int length = Math.min(digits.length, WORD);
    System.arraycopy(digits, digits.length - length, word, WORD - length, length);
    return word;
  }
}
