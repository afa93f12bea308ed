package org.ovmlang.codegen.solidity;

import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;

/** The canonical encodings of values. */
final class Encodings {

  private Encodings() {}

  /** The expression of the encoding of a value; of bytes, of the value itself. */
  static String of(Type type, String value) {
    if (SolidityTypes.isPacked(type)) {
      return value;
    }
    return Decoders.isGenerated(type)
        ? "abi.encode(" + value + ")"
        : "StrictCodec.encode(" + value + ")";
  }

  /** The same of a value that has the type of the ABI. */
  static String ofMember(Type type, String value) {
    return SolidityTypes.isPacked(type) ? "abi.encode(" + value + ")" : of(type, value);
  }

  /** The expression that gives a value the type of the ABI. */
  static String toMember(Type type, String value) {
    if (type == BasicType.INCLUSION_PROOF) {
      return "abi.decode(" + value + ", (InclusionProof))";
    }
    return type.isClaim() ? "ClaimValues.unpack(" + value + ")" : value;
  }
}
