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
    return new Hasher().add(data).finish();
  }

  /** The hash of {@code parts}, one after the other. */
  public static Bytes32 hash(byte[]... parts) {
    Hasher hasher = new Hasher();
    for (byte[] part : parts) {
      hasher.add(part, 0, part.length);
    }
    return hasher.finish();
  }

  /** Hashes one thing after the other without allocating for each; not for several threads. */
  public static final class Hasher {

    private static final int CHUNK = 136; // the bytes that one permutation takes up

    private final KeccakDigest digest = new KeccakDigest(Bytes32.LENGTH * Byte.SIZE);
    private final byte[] chunk = new byte[CHUNK];

    /** Appends one byte to what is hashed. */
    public Hasher add(byte value) {
      digest.update(value);
      return this;
    }

    /** Appends {@code data} to what is hashed. */
    public Hasher add(Bytes data) {
      for (int from = 0; from < data.length(); from += CHUNK) {
        int length = Math.min(CHUNK, data.length() - from);
        data.copyTo(from, chunk, 0, length);
        digest.update(chunk, 0, length);
      }
      return this;
    }

    /** Appends {@code length} bytes of {@code data} from {@code offset} on to what is hashed. */
    public Hasher add(byte[] data, int offset, int length) {
      digest.update(data, offset, length);
      return this;
    }

    /** Writes the hash into 32 bytes of {@code target} at {@code at}, and begins anew. */
    public void finish(byte[] target, int at) {
      digest.doFinal(target, at);
    }

    /** The hash; begins anew. */
    public Bytes32 finish() {
      byte[] hash = new byte[Bytes32.LENGTH];
      finish(hash, 0);
      return Bytes32.of(hash);
    }
  }
}
