package org.ovmlang.runtime.crypto;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/** Signing, and recovery of the signer, on the curve secp256k1 of SEC 2, as the EVM does it. */
public final class Secp256k1 {

  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);

  /** The order of the group. */
  public static final BigInteger ORDER = CURVE.getN();

  /** Half the order, rounded down: the greatest s of an accepted signature (EIP-2). */
  public static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

  private Secp256k1() {}

  /**
   * The address whose key made {@code signature} of {@code hash}; null if {@code signature} is not
   * an accepted one, nothing can be recovered from it, or the address would be zero. Recovery is
   * that of SEC 1, 4.1.6, for a nonce's point whose x is r.
   */
  public static @Nullable Address recover(Bytes32 hash, Bytes signature) {
    Signature parts = Signature.decode(signature);
    if (parts == null) {
      return null;
    }
    ECPoint nonce = pointWithX(parts.r(), parts.v() == 28);
    if (nonce == null) {
      return null;
    }
    BigInteger digest = new BigInteger(1, hash.toArray()).mod(ORDER);
    BigInteger inverse = BigIntegers.modOddInverseVar(ORDER, parts.r());
    ECPoint key =
        ECAlgorithms.sumOfTwoMultiplies(
                DOMAIN.getG(),
                digest.negate().multiply(inverse).mod(ORDER),
                nonce,
                parts.s().multiply(inverse).mod(ORDER))
            .normalize();
    if (key.isInfinity()) {
      return null;
    }
    Address signer = address(key);
    return signer.equals(Address.ZERO) ? null : signer;
  }

  /** Signs {@code hash} with the deterministic nonce of RFC 6979 (HMAC-SHA-256) and a low s. */
  static Signature sign(BigInteger privateKey, Bytes32 hash) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(privateKey, DOMAIN));
    BigInteger[] parts = signer.generateSignature(hash.toArray());
    BigInteger s = parts[1].compareTo(HALF_ORDER) > 0 ? ORDER.subtract(parts[1]) : parts[1];
    Address own = address(publicKey(privateKey));
    // Which of the two points with x = r the nonce was is not among what the signer returns.
    for (int v = 27; v <= 28; v++) {
      Signature signature = new Signature(parts[0], s, v);
      if (own.equals(recover(hash, signature.encode()))) {
        return signature;
      }
    }
    // The nonce's x exceeded the group order, which has a chance of about 2^-128.
    throw new ArithmeticException("a signature from which no key can be recovered");
  }

  static ECPoint publicKey(BigInteger privateKey) {
    return new FixedPointCombMultiplier().multiply(DOMAIN.getG(), privateKey).normalize();
  }

  /** The last 20 bytes of the hash of the point's two coordinates. */
  static Address address(ECPoint key) {
    byte[] hash =
        Keccak256.hash(key.getAffineXCoord().getEncoded(), key.getAffineYCoord().getEncoded())
            .toArray();
    return Address.of(Bytes.of(hash, hash.length - Address.LENGTH, Address.LENGTH));
  }

  private static @Nullable ECPoint pointWithX(BigInteger x, boolean oddY) {
    byte[] compressed = new byte[1 + Bytes32.LENGTH];
    compressed[0] = (byte) (oddY ? 3 : 2);
    BigIntegers.asUnsignedByteArray(x, compressed, 1, Bytes32.LENGTH);
    try {
      return CURVE.getCurve().decodePoint(compressed);
    } catch (IllegalArgumentException e) {
      return null; // no point of the curve has this x
    }
  }
}
