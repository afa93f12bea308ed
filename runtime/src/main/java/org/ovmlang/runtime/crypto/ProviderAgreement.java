package org.ovmlang.runtime.crypto;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/**
 * Some hundreds of cases that a provider must answer as Bouncy Castle does before it is used: what
 * keys signed and changed copies of it, and every pair of the r and s that stand at an edge.
 */
final class ProviderAgreement {

  private static final int SIGNATURES = 32;
  private static final int WORD = 32;

  /** The prime of the field, 2^256 - 2^32 - 977: an x is below it. */
  private static final BigInteger PRIME =
      BigInteger.ONE
          .shiftLeft(256)
          .subtract(BigInteger.ONE.shiftLeft(32))
          .subtract(BigInteger.valueOf(977));

  private static final BigInteger GENERATOR_X =
      new BigInteger(1, Arrays.copyOf(BouncyCastleSecp256k1.publicKey(BigInteger.ONE), WORD));

  private final Secp256k1Provider candidate;
  private @Nullable String difference;

  private ProviderAgreement(Secp256k1Provider candidate) {
    this.candidate = candidate;
  }

  /** What {@code candidate} does otherwise than Bouncy Castle, or null if nothing was found. */
  static @Nullable String difference(Secp256k1Provider candidate) {
    ProviderAgreement test = new ProviderAgreement(candidate);
    try {
      test.signatures();
      test.edges();
      test.rules();
    } catch (RuntimeException | LinkageError e) {
      return "it fails: " + e;
    }
    return test.difference;
  }

  private void signatures() {
    for (int i = 0; i < SIGNATURES && difference == null; i++) {
      byte[] privateKey = Keccak256.hash(Bytes.ascii("key " + i)).toArray();
      byte[] hash = Keccak256.hash(Bytes.ascii("message " + i)).toArray();
      if (i < 8) {
        // Hashes at the edges: what is signed is their value modulo the order.
        hash = word(edgeNumbers().get(i));
      }
      byte[] signature = sign(hash, privateKey);
      byte[] mirrored = signature.clone();
      BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, WORD, 2 * WORD));
      System.arraycopy(word(Secp256k1.ORDER.subtract(s)), 0, mirrored, WORD, WORD);
      byte[] changed = signature.clone();
      changed[(i * 7) % changed.length] ^= (byte) (1 << (i % 8));
      for (byte[] each : List.of(signature, mirrored, changed)) {
        recover(hash, each, false);
        recover(hash, each, true);
      }
    }
  }

  private void edges() {
    byte[] hash = Keccak256.hash(Bytes.ascii("edges")).toArray();
    for (BigInteger r : edgeNumbers()) {
      for (BigInteger s : edgeNumbers()) {
        byte[] signature = concat(word(r), word(s));
        recover(hash, signature, false);
        recover(hash, signature, true);
      }
    }
    // With the generator as nonce's point and s the hash, the key is the point at infinity.
    byte[] infinity = concat(word(GENERATOR_X), hash);
    recover(hash, infinity, false);
    recover(hash, infinity, true);
  }

  /** The way of a decision: both v; what has another v or length no provider is asked about. */
  private void rules() {
    byte[] key = word(BigInteger.valueOf(4711));
    Bytes32 hash = Keccak256.hash(Bytes.ascii("rules"));
    Bytes parts = Bytes.of(BouncyCastleSecp256k1.INSTANCE.sign(hash.toArray(), key));
    address(hash, parts.concat(Bytes.of(new byte[] {27})));
    address(hash, parts.concat(Bytes.of(new byte[] {28})));
  }

  /** 0 and what is below it, the order, half of it, the prime, 2^256, and small x with no point. */
  private static List<BigInteger> edgeNumbers() {
    List<BigInteger> edges = new ArrayList<>();
    for (BigInteger edge : List.of(Secp256k1.ORDER, PRIME)) {
      edges.add(edge.subtract(BigInteger.ONE));
      edges.add(edge);
      edges.add(edge.add(BigInteger.ONE));
    }
    edges.add(BigInteger.ZERO);
    edges.add(BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE));
    edges.add(BigInteger.ONE);
    edges.add(BigInteger.TWO);
    edges.add(BigInteger.valueOf(5)); // 5^3 + 7 has no square root in the field
    edges.add(Secp256k1.HALF_ORDER);
    edges.add(Secp256k1.HALF_ORDER.add(BigInteger.ONE));
    edges.add(GENERATOR_X);
    return edges;
  }

  /** Both signatures, if they are the same; the reference's. */
  private byte[] sign(byte[] hash, byte[] privateKey) {
    byte[] expected = BouncyCastleSecp256k1.INSTANCE.sign(hash, privateKey);
    byte[] given = candidate.sign(hash.clone(), privateKey.clone());
    note(Arrays.equals(expected, given), "signs otherwise", hash);
    return expected;
  }

  private void recover(byte[] hash, byte[] signature, boolean oddY) {
    if (difference != null) {
      return;
    }
    byte[] expected = BouncyCastleSecp256k1.INSTANCE.recover(hash, signature, oddY);
    byte[] hashGiven = hash.clone();
    byte[] signatureGiven = signature.clone();
    byte[] given = candidate.recover(hashGiven, signatureGiven, oddY);
    note(Arrays.equals(expected, given), "recovers otherwise", hash, signature);
    note(
        Arrays.equals(hash, hashGiven) && Arrays.equals(signature, signatureGiven),
        "treats its arguments otherwise",
        hash,
        signature);
  }

  private void address(Bytes32 hash, Bytes signature) {
    if (difference != null) {
      return;
    }
    boolean same =
        Objects.equals(
            Secp256k1.recover(BouncyCastleSecp256k1.INSTANCE, hash, signature),
            Secp256k1.recover(candidate, hash, signature));
    note(same, "finds another signer", hash.toArray(), signature.toArray());
  }

  private void note(boolean same, String what, byte[]... inputs) {
    if (!same && difference == null) {
      List<String> hex = Arrays.stream(inputs).map(HexFormat.of()::formatHex).toList();
      difference = "it " + what + " than Bouncy Castle for " + String.join(", ", hex);
    }
  }

  private static byte[] word(BigInteger value) {
    return BigIntegers.asUnsignedByteArray(WORD, value);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
