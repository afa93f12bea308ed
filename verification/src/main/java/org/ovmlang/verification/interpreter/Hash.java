package org.ovmlang.verification.interpreter;

import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256 as the Ethereum Yellow Paper uses it. */
public final class Hash {

  private Hash() {}

  /** The hash, 32 bytes. */
  public static Octets keccak256(Octets octets) {
    KeccakDigest digest = new KeccakDigest(256);
    digest.update(octets.bytes(), 0, octets.length());
    byte[] hash = new byte[32];
    digest.doFinal(hash, 0);
    return Octets.of(hash);
  }
}
