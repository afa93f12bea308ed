package org.ovmlang.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Bytes;

/** The numbers of a signature, just within their bounds and just beyond. */
class SignatureBoundsTest {

  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger LAST_R = Secp256k1.ORDER.subtract(ONE);

  @Test
  void aSignatureHasPartsFromOneToTheirMaximum() {
    for (BigInteger r : List.of(ONE, LAST_R)) {
      for (BigInteger s : List.of(ONE, Secp256k1.HALF_ORDER)) {
        Signature signature = new Signature(r, s, 27);
        assertThat(Signature.decode(signature.encode())).isEqualTo(signature);
      }
    }
    for (BigInteger r : List.of(BigInteger.ZERO, ONE.negate(), Secp256k1.ORDER)) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Signature(r, ONE, 27));
    }
    BigInteger highS = Secp256k1.HALF_ORDER.add(ONE);
    for (BigInteger s : List.of(BigInteger.ZERO, ONE.negate(), highS)) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Signature(ONE, s, 27));
    }
    for (int v : new int[] {0, 26, 29}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Signature(ONE, ONE, v));
    }
  }

  @Test
  void noKeyIsRecoveredFromAnROrSThatIsNoNonzeroNumberBelowTheOrder() {
    byte[] hash = Keccak256.hash(Bytes.ascii("message")).toArray();
    BigInteger x = new BigInteger(1, BouncyCastleSecp256k1.publicKey(ONE)).shiftRight(256);
    for (boolean oddY : new boolean[] {false, true}) {
      assertThat(recovered(hash, x, LAST_R, oddY)).isNotNull();
      for (BigInteger outside :
          List.of(BigInteger.ZERO, Secp256k1.ORDER, Secp256k1.ORDER.add(ONE))) {
        assertThat(recovered(hash, x, outside, oddY)).isNull();
        assertThat(recovered(hash, outside, ONE, oddY)).isNull();
      }
    }
  }

  private static byte[] recovered(byte[] hash, BigInteger r, BigInteger s, boolean oddY) {
    byte[] parts = new byte[64];
    BigIntegers.asUnsignedByteArray(r, parts, 0, 32);
    BigIntegers.asUnsignedByteArray(s, parts, 32, 32);
    return BouncyCastleSecp256k1.INSTANCE.recover(hash, parts, oddY);
  }
}
