package org.ovmlang.verification.interpreter;

import java.util.List;

/**
 * How values lie in an encoding, whatever they mean (Solidity contract ABI specification, "Formal
 * Specification of the Encoding").
 */
sealed interface AbiShape {

  /** 32 bytes. */
  record Word() implements AbiShape {}

  /** A length, so many bytes, and zeros up to a multiple of 32. */
  record Raw() implements AbiShape {}

  /** A fixed number of values. */
  record Sequence(List<AbiShape> parts) implements AbiShape {}

  /** A count, and so many values of one shape. */
  record Array(AbiShape element) implements AbiShape {}

  /** Whether a value has its place behind the heads, and an offset in its head. */
  default boolean isDynamic() {
    return this instanceof Raw
        || this instanceof Array
        || (this instanceof Sequence sequence
            && sequence.parts().stream().anyMatch(AbiShape::isDynamic));
  }

  /** How many bytes a value takes among the heads. */
  default int headBytes() {
    return this instanceof Sequence sequence && !isDynamic()
        ? sequence.parts().stream().mapToInt(AbiShape::headBytes).sum()
        : 32;
  }
}
