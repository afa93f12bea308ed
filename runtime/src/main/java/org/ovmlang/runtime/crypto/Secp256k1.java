package org.ovmlang.runtime.crypto;

import java.math.BigInteger;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing, and recovery of the signer, on the curve secp256k1 of SEC 2, as the EVM does it. The
 * arithmetic is that of a {@link Secp256k1Provider}: Bouncy Castle, or another that was found and
 * agrees with it.
 */
public final class Secp256k1 {

  /** The order of the group. */
  public static final BigInteger ORDER = BouncyCastleSecp256k1.ORDER;

  /** Half the order, rounded down: the greatest s of an accepted signature (EIP-2). */
  public static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

  private static final int KEY_LENGTH = 64;
  private static final Logger LOG = LoggerFactory.getLogger(Secp256k1.class);

  private Secp256k1() {}

  /** The name of the provider that is used: {@code bouncycastle} unless another was accepted. */
  public static String providerName() {
    return Secp256k1Providers.CHOSEN.name();
  }

  /** The provider that is always there, as the measure for others. */
  public static Secp256k1Provider bouncyCastle() {
    return BouncyCastleSecp256k1.INSTANCE;
  }

  /**
   * The address whose key made {@code signature} of {@code hash}; null if {@code signature} is not
   * an accepted one (see {@link Signature}), nothing can be recovered from it, or the address would
   * be zero.
   */
  public static @Nullable Address recover(Bytes32 hash, Bytes signature) {
    return recover(Secp256k1Providers.CHOSEN, hash, signature);
  }

  /** What {@link #recover(Bytes32, Bytes)} answers if the arithmetic is that of one provider. */
  public static @Nullable Address recover(
      Secp256k1Provider provider, Bytes32 hash, Bytes signature) {
    if (!Signature.isAccepted(signature)) {
      return null;
    }
    byte[] parts = new byte[2 * Bytes32.LENGTH];
    signature.copyTo(0, parts, 0, parts.length);
    byte[] key = key(provider, hash.toArray(), parts, signature.get(parts.length) == 28);
    if (key == null) {
      return null;
    }
    Address signer = address(key);
    return signer.equals(Address.ZERO) ? null : signer;
  }

  /** A provider that breaks after its test must not break a decision: Bouncy Castle answers. */
  private static byte @Nullable [] key(
      Secp256k1Provider provider, byte[] hash, byte[] parts, boolean oddY) {
    try {
      byte[] key = provider.recover(hash, parts, oddY);
      if (key == null || key.length == KEY_LENGTH) {
        return key;
      }
      LOG.error("{} recovered a key of {} bytes; not used", provider.name(), key.length);
    } catch (RuntimeException | LinkageError e) {
      LOG.error("{} failed to recover a key; Bouncy Castle does it", provider.name(), e);
    }
    return BouncyCastleSecp256k1.INSTANCE.recover(hash, parts, oddY);
  }

  /** Signs {@code hash} with the deterministic nonce of RFC 6979 (HMAC-SHA-256) and a low s. */
  static Signature sign(BigInteger privateKey, Address own, Bytes32 hash) {
    byte[] key = BigIntegers.asUnsignedByteArray(Bytes32.LENGTH, privateKey);
    Bytes parts = Bytes.of(Secp256k1Providers.CHOSEN.sign(hash.toArray(), key));
    // Which of the two points with x = r the nonce was is not among what a provider returns.
    for (byte v = 27; v <= 28; v++) {
      Bytes signature = parts.concat(Bytes.of(new byte[] {v}));
      if (own.equals(recover(hash, signature))) {
        return Signature.decoded(signature);
      }
    }
    // The nonce's x exceeded the group order, which has a chance of about 2^-128.
    throw new ArithmeticException("a signature from which no key can be recovered");
  }

  /** The last 20 bytes of the hash of a key's 64 bytes. */
  static Address address(byte[] key) {
    byte[] hash = Keccak256.hash(key).toArray();
    return Address.of(Bytes.of(hash, hash.length - Address.LENGTH, Address.LENGTH));
  }
}
