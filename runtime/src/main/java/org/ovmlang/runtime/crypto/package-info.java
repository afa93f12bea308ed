/** Hashing and signatures of the chain: Keccak-256 and secp256k1. */
@NullMarked
package org.ovmlang.runtime.crypto;

import org.jspecify.annotations.NullMarked;
