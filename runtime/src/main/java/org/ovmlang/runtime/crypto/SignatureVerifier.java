package org.ovmlang.runtime.crypto;

import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.crypto.eip712.SigningDomain;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/** The signature schemes that a program can name: each says what hash of a message is signed. */
public enum SignatureVerifier {
  /** {@code secp256k1}: the Keccak-256 hash of the message. */
  SECP256K1("secp256k1", 0) {
    @Override
    @Nullable Bytes32 hash(Bytes verifier, Bytes message) {
      return Keccak256.hash(message);
    }
  },
  /** {@code typedData}: the {@link TypedDataHash} of the message. */
  TYPED_DATA("typedData", 0) {
    @Override
    @Nullable Bytes32 hash(Bytes verifier, Bytes message) {
      return TypedDataHash.hash(message);
    }
  },
  /** {@code personalMessage}: the {@link PersonalMessage} hash of the message. */
  PERSONAL_MESSAGE("personalMessage", 0) {
    @Override
    @Nullable Bytes32 hash(Bytes verifier, Bytes message) {
      return PersonalMessage.hash(message);
    }
  },
  /**
   * {@code eip712} and the 32 bytes of a domain separator: the message is typeHash and encodeData
   * of a struct (EIP-712), of which nothing is checked but that its hash is signed.
   */
  EIP712("eip712", Bytes32.LENGTH) {
    @Override
    @Nullable Bytes32 hash(Bytes verifier, Bytes message) {
      Bytes separator = verifier.slice(name.length(), verifier.length());
      return SigningDomain.hash(Bytes32.of(separator), Keccak256.hash(message));
    }
  };

  private static final SignatureVerifier[] ALL = values();

  @SuppressWarnings("ImmutableEnumChecker") // Bytes is immutable
  final Bytes name;

  private final int length;

  SignatureVerifier(String name, int parameterLength) {
    this.name = Bytes.ascii(name);
    this.length = name.length() + parameterLength;
  }

  /**
   * What a signer of {@code message} signs under the scheme that {@code verifier} names; null if it
   * names none, or if the scheme does not apply to the message.
   */
  public static @Nullable Bytes32 signedHash(Bytes verifier, Bytes message) {
    for (SignatureVerifier scheme : ALL) {
      if (verifier.length() == scheme.length && verifier.hasAt(0, scheme.name)) {
        return scheme.hash(verifier, message);
      }
    }
    return null;
  }

  /** The scheme's name in ASCII, with which claims name it. */
  public Bytes asciiName() {
    return name;
  }

  abstract @Nullable Bytes32 hash(Bytes verifier, Bytes message);
}
