package org.ovmlang.runtime.crypto;

import org.bouncycastle.crypto.digests.KeccakDigest;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/**
 * Keccak-256 as the EVM computes it: Keccak with the padding of its submission, not that of FIPS
 * 202.
 */
public final class Keccak256 {

  private Keccak256() {}

  /** The hash of {@code data}. */
  public static Bytes32 hash(Bytes data) {
    return hash(data.toArray());
  }

  /** The hash of {@code parts}, one after the other. */
  public static Bytes32 hash(byte[]... parts) {
    KeccakDigest digest = new KeccakDigest(256);
    for (byte[] part : parts) {
      digest.update(part, 0, part.length);
    }
    byte[] hash = new byte[Bytes32.LENGTH];
    digest.doFinal(hash, 0);
    return Bytes32.of(hash);
  }
}
