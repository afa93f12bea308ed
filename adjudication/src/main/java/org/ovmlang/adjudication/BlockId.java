package org.ovmlang.adjudication;

import org.ovmlang.runtime.value.Bytes32;

/**
 * A block of one history of the chain.
 *
 * @param number its number
 * @param hash its hash, which another block of that number, after a reorganisation, does not have
 */
public record BlockId(long number, Bytes32 hash) {}
