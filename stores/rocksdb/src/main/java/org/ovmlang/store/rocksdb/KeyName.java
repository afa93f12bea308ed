package org.ovmlang.store.rocksdb;

import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/**
 * A name of fixed width for a key: 0 and the key if it has 32 bytes, as most have, or else 1 and
 * its keccak256.
 */
final class KeyName {

  /** How many bytes a name has. */
  static final int LENGTH = 1 + Bytes32.LENGTH;

  private static final Bytes ITSELF = Bytes.of(new byte[] {0});
  private static final Bytes HASHED = Bytes.of(new byte[] {1});

  private KeyName() {}

  /** The name of {@code key}; no two keys have the same. */
  static Bytes of(Bytes key) {
    return key.length() == Bytes32.LENGTH
        ? ITSELF.concat(key)
        : HASHED.concat(Keccak256.hash(key).toBytes());
  }
}
