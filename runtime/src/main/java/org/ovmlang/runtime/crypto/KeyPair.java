package org.ovmlang.runtime.crypto;

import java.math.BigInteger;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/** A secp256k1 key that signs, and its address. Its text form does not show the key. */
public final class KeyPair {

  private final BigInteger privateKey;
  private final Address address;

  private KeyPair(BigInteger privateKey) {
    this.privateKey = privateKey;
    this.address = Secp256k1.address(BouncyCastleSecp256k1.publicKey(privateKey));
  }

  /**
   * The pair of {@code privateKey}.
   *
   * @throws IllegalArgumentException unless the key is from 1 to the group order - 1
   */
  public static KeyPair of(BigInteger privateKey) {
    if (privateKey.signum() <= 0 || privateKey.compareTo(Secp256k1.ORDER) >= 0) {
      throw new IllegalArgumentException("no private key of secp256k1");
    }
    return new KeyPair(privateKey);
  }

  /**
   * The pair of the private key that {@code privateKey} writes big-endian.
   *
   * @throws IllegalArgumentException unless the key is from 1 to the group order - 1
   */
  public static KeyPair of(Bytes32 privateKey) {
    return of(new BigInteger(1, privateKey.toArray()));
  }

  /** The last 20 bytes of the Keccak-256 hash of the public key. */
  public Address address() {
    return address;
  }

  /** The 65 bytes of the signature of {@code hash}; the same for the same hash. */
  public Bytes sign(Bytes32 hash) {
    return Secp256k1.sign(privateKey, address, hash).encode();
  }

  /**
   * The signature that the verifier {@code secp256k1} accepts for {@code message}: of its
   * Keccak-256 hash, with no prefix.
   */
  public Bytes signMessage(Bytes message) {
    return sign(Keccak256.hash(message));
  }

  @Override
  public String toString() {
    return "KeyPair[" + address + "]";
  }
}
