package org.ovmlang.verification.interpreter;

import java.util.List;

/**
 * How values lie in an encoding, whatever they mean (Solidity contract ABI specification, "Formal
 * Specification of the Encoding").
 */
sealed interface AbiShape {

  /** Whether a value has its place behind the heads, and an offset in its head. */
  boolean isDynamic();

  /** How many bytes a value takes among the heads. */
  int headBytes();

  /** 32 bytes. */
  record Word() implements AbiShape {

    @Override
    public boolean isDynamic() {
      return false;
    }

    @Override
    public int headBytes() {
      return 32;
    }
  }

  /** A length, so many bytes, and zeros up to a multiple of 32. */
  record Raw() implements AbiShape {

    @Override
    public boolean isDynamic() {
      return true;
    }

    @Override
    public int headBytes() {
      return 32;
    }
  }

  /** A fixed number of values. */
  record Sequence(List<AbiShape> parts, boolean isDynamic, int headBytes) implements AbiShape {

    static Sequence of(List<AbiShape> parts) {
      boolean dynamic = parts.stream().anyMatch(AbiShape::isDynamic);
      int bytes = parts.stream().mapToInt(AbiShape::headBytes).sum();
      return new Sequence(parts, dynamic, dynamic ? 32 : bytes);
    }
  }

  /** A count, and so many values of one shape. */
  record Array(AbiShape element) implements AbiShape {

    @Override
    public boolean isDynamic() {
      return true;
    }

    @Override
    public int headBytes() {
      return 32;
    }
  }
}
