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

/** The provider that is always there, and that every other must agree with. */
final class BouncyCastleSecp256k1 implements Secp256k1Provider {

  static final BouncyCastleSecp256k1 INSTANCE = new BouncyCastleSecp256k1();

  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);

  static final BigInteger ORDER = CURVE.getN();

  private static final int WORD = 32;

  private BouncyCastleSecp256k1() {}

  @Override
  public String name() {
    return "bouncycastle";
  }

  @Override
  public byte @Nullable [] recover(byte[] hash, byte[] signature, boolean oddY) {
    BigInteger r = BigIntegers.fromUnsignedByteArray(signature, 0, WORD);
    BigInteger s = BigIntegers.fromUnsignedByteArray(signature, WORD, WORD);
    if (!isScalar(r) || !isScalar(s)) {
      return null;
    }
    ECPoint nonce = pointWithX(signature, oddY);
    if (nonce == null) {
      return null;
    }
    BigInteger digest = new BigInteger(1, hash).mod(ORDER);
    BigInteger inverse = BigIntegers.modOddInverseVar(ORDER, r);
    ECPoint key =
        ECAlgorithms.sumOfTwoMultiplies(
            DOMAIN.getG(),
            digest.negate().multiply(inverse).mod(ORDER),
            nonce,
            s.multiply(inverse).mod(ORDER));
    return key.isInfinity() ? null : coordinates(key);
  }

  @Override
  public byte[] sign(byte[] hash, byte[] privateKey) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(new BigInteger(1, privateKey), DOMAIN));
    BigInteger[] parts = signer.generateSignature(hash);
    BigInteger mirrored = ORDER.subtract(parts[1]);
    byte[] signature = new byte[2 * WORD];
    BigIntegers.asUnsignedByteArray(parts[0], signature, 0, WORD);
    BigIntegers.asUnsignedByteArray(parts[1].min(mirrored), signature, WORD, WORD);
    return signature;
  }

  /** The 64 bytes x and y of the key whose private part is {@code privateKey}. */
  static byte[] publicKey(BigInteger privateKey) {
    return coordinates(new FixedPointCombMultiplier().multiply(DOMAIN.getG(), privateKey));
  }

  private static byte[] coordinates(ECPoint point) {
    ECPoint affine = point.normalize();
    byte[] coordinates = new byte[2 * WORD];
    affine.getAffineXCoord().encodeTo(coordinates, 0);
    affine.getAffineYCoord().encodeTo(coordinates, WORD);
    return coordinates;
  }

  private static boolean isScalar(BigInteger value) {
    return value.signum() > 0 && value.compareTo(ORDER) < 0;
  }

  private static @Nullable ECPoint pointWithX(byte[] signature, boolean oddY) {
    byte[] compressed = new byte[1 + WORD];
    compressed[0] = (byte) (oddY ? 3 : 2);
    System.arraycopy(signature, 0, compressed, 1, WORD);
    try {
      return CURVE.getCurve().decodePoint(compressed);
    } catch (IllegalArgumentException e) {
      return null; // no point of the curve has this x
    }
  }
}
