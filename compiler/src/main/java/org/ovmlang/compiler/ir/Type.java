package org.ovmlang.compiler.ir;

/**
 * The type of a term. The canonical encoding of a value, as an input of a claim or as a witness, is
 * its ABI encoding (Solidity contract ABI specification), strict mode; of Bytes and String it is
 * the raw bytes.
 */
public sealed interface Type
    permits BasicType, RecordType, ListType, OpenClaimType, DefinitionClaimType {

  /** The name that a user reads and writes, such as {@code Uint} or {@code Transfer[]}. */
  String displayName();

  /** Whether its values are claims: each is then the dynamic tuple (address, bytes[]). */
  default boolean isClaim() {
    return this == BasicType.CLAIM
        || this instanceof OpenClaimType
        || this instanceof DefinitionClaimType;
  }
}
