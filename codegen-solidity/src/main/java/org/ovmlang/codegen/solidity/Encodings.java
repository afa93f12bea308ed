package org.ovmlang.codegen.solidity;

import org.ovmlang.compiler.ir.Type;

/** The canonical encodings of values. */
final class Encodings {

  private Encodings() {}

  /** The expression of the encoding of a value; of bytes, of the value itself. */
  static String of(Type type, String value) {
    return Decoders.isGenerated(type) && !type.isClaim()
        ? "abi.encode(" + value + ")"
        : "StrictCodec.encode(" + value + ")";
  }
}
