package org.ovmlang.codegen.solidity;

import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;

/** The types of Solidity for the types of the language, and their codec. */
final class SolidityTypes {

  private SolidityTypes() {}

  /** The name of the type, without a data location. */
  static String name(Type type) {
    return switch (basic(type)) {
      case BOOL -> "bool";
      case UINT -> "uint256";
      case ADDRESS -> "address";
      case BYTES -> "bytes";
      case BYTES32 -> "bytes32";
      case STRING -> "string";
      case RANGE -> "Range";
      case INCLUSION_PROOF -> "InclusionProof";
      case CLAIM -> "Claim";
    };
  }

  /** Whether a value fits into one word. */
  static boolean isWord(Type type) {
    return switch (basic(type)) {
      case BOOL, UINT, ADDRESS, BYTES32 -> true;
      case BYTES, STRING, RANGE, INCLUSION_PROOF, CLAIM -> false;
    };
  }

  /** The type of a local variable or a parameter. */
  static String local(Type type) {
    return isWord(type) ? name(type) : name(type) + " memory";
  }

  /** The call that decodes an expression of bytes; of no use for Bytes, where all are values. */
  static String decode(Type type, String bytes) {
    String function =
        switch (basic(type)) {
          case BOOL -> "toBool";
          case UINT -> "toUint";
          case ADDRESS -> "toAddress";
          case BYTES32 -> "toBytes32";
          case STRING -> "toString";
          case RANGE -> "toRange";
          case INCLUSION_PROOF -> "toInclusionProof";
          case CLAIM -> "toClaim";
          case BYTES -> throw new IllegalArgumentException("bytes are their own encoding");
        };
    return "StrictCodec." + function + "(" + bytes + ")";
  }

  private static BasicType basic(Type type) {
    return (BasicType) type;
  }
}
