/**
 * Typed structured data of EIP-712: structs, their hashes, domains and what is signed. This is for
 * applications that make and check signatures of wallets; a predicate builds the encoding of its
 * own struct, see the verifier {@code eip712} in docs/crypto.md.
 */
@NullMarked
package org.ovmlang.runtime.crypto.eip712;

import org.jspecify.annotations.NullMarked;
