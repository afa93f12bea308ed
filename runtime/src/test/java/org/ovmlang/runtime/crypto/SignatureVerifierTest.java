package org.ovmlang.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.atom.Atoms;
import org.ovmlang.runtime.crypto.eip712.SigningDomain;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

class SignatureVerifierTest {

  private static final KeyPair KEY = KeyPair.of(Keccak256.hash(Bytes.ascii("key")));
  private static final Bytes MESSAGE = Bytes.ascii("message");
  private static final SigningDomain DOMAIN = SigningDomain.of("Payments", "1", 1, Address.ZERO);

  @Test
  void aPersonalMessageIsSignedWithThePrefixOfWallets() {
    Bytes signature = KEY.sign(PersonalMessage.hash(MESSAGE));
    assertThat(isSigned(signature, Bytes.ascii("personalMessage"))).isTrue();
    assertThat(isSigned(signature, Bytes.ascii("secp256k1"))).isFalse();
    assertThat(isSigned(KEY.signMessage(MESSAGE), Bytes.ascii("personalMessage"))).isFalse();
  }

  @Test
  void aStructIsSignedForOneDomain() {
    Bytes signature = KEY.sign(DOMAIN.hash(Keccak256.hash(MESSAGE)));
    assertThat(isSigned(signature, DOMAIN.verifier())).isTrue();
    SigningDomain otherChain = SigningDomain.of("Payments", "1", 2, Address.ZERO);
    assertThat(isSigned(signature, otherChain.verifier())).isFalse();
    assertThat(isSigned(KEY.signMessage(MESSAGE), DOMAIN.verifier())).isFalse();
  }

  @Test
  void aSchemeIsNamedByAllItsBytesAndNoMore() {
    Bytes name = Bytes.ascii("eip712");
    Bytes separator = DOMAIN.separator().toBytes();
    Bytes32 signed = SignatureVerifier.signedHash(name.concat(separator), MESSAGE);
    assertThat(signed).isEqualTo(DOMAIN.hash(Keccak256.hash(MESSAGE)));
    for (Bytes verifier :
        new Bytes[] {
          Bytes.EMPTY,
          name,
          name.concat(separator.slice(0, 31)),
          name.concat(separator).concat(Bytes.of(new byte[1])),
          Bytes.ascii("eip711").concat(separator),
          Bytes.ascii("EIP712").concat(separator),
          Bytes.ascii("personalMessages"),
          Bytes.ascii("personalmessage"),
          Bytes.ascii("secp256k")
        }) {
      assertThat(SignatureVerifier.signedHash(verifier, MESSAGE)).as("%s", verifier).isNull();
    }
  }

  private static boolean isSigned(Bytes signature, Bytes verifier) {
    return Atoms.isValidSignature(MESSAGE, signature, KEY.address(), verifier);
  }
}
