package org.ovmlang.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.Vectors;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/** Edge cases of ECDSA as Wycheproof has them, for recovery and with the rule of a low s. */
class WycheproofTest {

  private static final JsonNode CASES = Vectors.read("wycheproof").get("cases");

  /** The one vector whose nonce has an x above the group order: v 27 and 28 do not say that. */
  private static final int NOT_RECOVERABLE = 115;

  @Test
  void aSignatureIsRecoveredToItsKeyIfItIsValidAndMadeLow() throws NoSuchAlgorithmException {
    int lowered = 0;
    int recovered = 0;
    for (JsonNode vector : CASES) {
      Address owner = Secp256k1.address(Vectors.bytes(vector.get("key")).toArray());
      Bytes32 hash = sha256(Vectors.bytes(vector.get("message")));
      Bytes parts = Vectors.bytes(vector.get("signature"));
      boolean valid =
          vector.get("valid").asBoolean() && vector.get("id").asInt() != NOT_RECOVERABLE;
      if (parts.length() == 64 && isHigh(parts)) {
        assertThat(signers(hash, parts)).as("%s", vector).isEmpty();
        BigInteger s = new BigInteger(1, parts.slice(32, 64).toArray());
        parts = parts.slice(0, 32).concat(word(Secp256k1.ORDER.subtract(s)));
        lowered++;
      }
      assertThat(signers(hash, parts).contains(owner)).as("%s", vector).isEqualTo(valid);
      recovered += valid ? 1 : 0;
    }
    assertThat(lowered).isEqualTo(5);
    assertThat(recovered).isEqualTo(19);
  }

  /** "Signature with special case values": none of 49 pairs is a signature of that key. */
  @Test
  void partsThatAreSpecialNumbersAreNobodysSignatures() throws NoSuchAlgorithmException {
    Address owner = Secp256k1.address(Vectors.bytes(CASES.get(0).get("key")).toArray());
    Bytes32 hash = sha256(Vectors.bytes(CASES.get(0).get("message")));
    BigInteger prime = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.valueOf((1L << 32) + 977));
    List<BigInteger> special =
        List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            Secp256k1.ORDER.subtract(BigInteger.ONE),
            Secp256k1.ORDER,
            Secp256k1.ORDER.add(BigInteger.ONE),
            prime,
            prime.add(BigInteger.ONE));
    for (BigInteger r : special) {
      for (BigInteger s : special) {
        List<Address> signers = signers(hash, word(r).concat(word(s)));
        assertThat(signers).doesNotContain(owner);
        // 1 is the x of a point of the curve; n - 1 is not.
        boolean recoverable = r.equals(BigInteger.ONE) && s.equals(BigInteger.ONE);
        assertThat(signers).as("r %s, s %s", r, s).hasSize(recoverable ? 2 : 0);
      }
    }
  }

  private static List<Address> signers(Bytes32 hash, Bytes parts) {
    List<Address> signers = new ArrayList<>();
    for (byte v : new byte[] {27, 28}) {
      Address signer = Secp256k1.recover(hash, parts.concat(Bytes.of(new byte[] {v})));
      if (signer != null) {
        signers.add(signer);
      }
    }
    return signers;
  }

  private static boolean isHigh(Bytes parts) {
    BigInteger s = new BigInteger(1, parts.slice(32, 64).toArray());
    return s.compareTo(Secp256k1.HALF_ORDER) > 0;
  }

  private static Bytes word(BigInteger value) {
    return Bytes.of(BigIntegers.asUnsignedByteArray(32, value));
  }

  private static Bytes32 sha256(Bytes message) throws NoSuchAlgorithmException {
    return Bytes32.of(MessageDigest.getInstance("SHA-256").digest(message.toArray()));
  }
}
