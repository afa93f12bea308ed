package org.ovmlang.compiler.ir;

/** The types that need no declaration. */
public enum BasicType implements Type {
  /** One word, 0 or 1. */
  BOOL("Bool"),
  /** An unsigned integer of 256 bits; one word. */
  UINT("Uint"),
  /** An account or contract, 20 bytes; one word, the high 12 bytes zero. */
  ADDRESS("Address"),
  /** Any byte string; raw. */
  BYTES("Bytes"),
  /** Exactly 32 bytes; one word. */
  BYTES32("Bytes32"),
  /** Well-formed UTF-8; raw. */
  STRING("String"),
  /** A half-open interval (uint256 start, uint256 end); two words. */
  RANGE("Range"),
  /** A proof in the double-layer interval tree; a dynamic tuple. */
  INCLUSION_PROOF("InclusionProof"),
  /** A claim value: the dynamic tuple (address predicate, bytes[] inputs). */
  CLAIM("Claim");

  private final String displayName;

  BasicType(String displayName) {
    this.displayName = displayName;
  }

  @Override
  public String displayName() {
    return displayName;
  }
}
