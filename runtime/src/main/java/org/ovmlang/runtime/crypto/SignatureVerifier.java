package org.ovmlang.runtime.crypto;

import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/** The signature schemes that a program can name: each says what hash of a message is signed. */
public enum SignatureVerifier {
  /** {@code secp256k1}: the Keccak-256 hash of the message. */
  SECP256K1("secp256k1") {
    @Override
    public Bytes32 hash(Bytes message) {
      return Keccak256.hash(message);
    }
  },
  /** {@code typedData}: the {@link TypedDataHash} of the message. */
  TYPED_DATA("typedData") {
    @Override
    public @Nullable Bytes32 hash(Bytes message) {
      return TypedDataHash.hash(message);
    }
  };

  private final String name;

  SignatureVerifier(String name) {
    this.name = name;
  }

  /** The verifier whose name in ASCII {@code name} is, or null. */
  public static @Nullable SignatureVerifier named(Bytes name) {
    for (SignatureVerifier verifier : values()) {
      if (verifier.asciiName().equals(name)) {
        return verifier;
      }
    }
    return null;
  }

  /** The name in ASCII, as claims carry it. */
  public Bytes asciiName() {
    return Bytes.ascii(name);
  }

  /** What a signer of {@code message} signs, or null if the scheme does not apply to it. */
  public abstract @Nullable Bytes32 hash(Bytes message);
}
