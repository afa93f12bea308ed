package org.ovmlang.runtime.crypto;

import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/**
 * What wallets sign as a personal message (personal_sign): EIP-191, version 0x45, which is
 * keccak256("\x19Ethereum Signed Message:\n", the message's length in decimal digits, the message).
 * No transaction and no typed data begins like that. It binds neither a contract nor a chain.
 */
public final class PersonalMessage {

  private static final Bytes PREFIX = Bytes.ascii("\u0019Ethereum Signed Message:\n");

  private PersonalMessage() {}

  /** The hash that a signer of {@code message} signs. */
  public static Bytes32 hash(Bytes message) {
    return new Keccak256.Hasher()
        .add(PREFIX)
        .add(Bytes.ascii(Integer.toString(message.length())))
        .add(message)
        .finish();
  }
}
