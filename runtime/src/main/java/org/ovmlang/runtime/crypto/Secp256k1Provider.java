package org.ovmlang.runtime.crypto;

import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of secp256k1: recovery and signing, and nothing of what makes a signature an
 * accepted one. The rules (65 bytes, v 27 or 28, a low s, no zero address) are those of {@link
 * Secp256k1} and the same for all providers.
 *
 * <p>A provider is found by {@link java.util.ServiceLoader} and used if it answered as Bouncy
 * Castle does in every case of a test at the start; see {@link Secp256k1#providerName}. It needs a
 * public constructor without parameters, is called from several threads at once, and leaves its
 * arguments as they are.
 */
public interface Secp256k1Provider {

  /** A short name for logs and for the choice by name. */
  String name();

  /**
   * The public key that made a signature: SEC 1, 4.1.6, for a nonce's point whose x is r.
   *
   * @param hash 32 bytes, any; what they write modulo the group order is what was signed
   * @param signature 64 bytes, any: r, then s; a high s is as good as a low one
   * @param oddY whether the nonce's point has an odd y
   * @return 64 bytes, the key's x and y; null unless r and s are from 1 to the group order - 1, r
   *     is the x of a point, and the key is not the point at infinity
   */
  byte @Nullable [] recover(byte[] hash, byte[] signature, boolean oddY);

  /**
   * A signature with the nonce of RFC 6979 (HMAC-SHA-256) and a low s.
   *
   * @param hash 32 bytes, any
   * @param privateKey 32 bytes that write a number from 1 to the group order - 1
   * @return 64 bytes: r, then s
   */
  byte[] sign(byte[] hash, byte[] privateKey);
}
