package org.ovmlang.codegen.solidity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;

/**
 * The types of Solidity for the types of the language: a struct for a record, an array for a list,
 * and the struct {@code Claim} for a claim of any type; or, where a claim or an inclusion proof is
 * a value by itself, its encoding.
 */
final class SolidityTypes {

  private final Map<String, String> records = new HashMap<>();

  /** Notes what a struct is called where it is not declared. */
  void addRecord(RecordType type, String name) {
    records.put(type.id(), name);
  }

  /** The name of the type in the ABI, without a data location. */
  String name(Type type) {
    if (type instanceof RecordType record) {
      String name = records.get(record.id());
      if (name == null) {
        throw new IllegalArgumentException("no record '" + record.id() + "' in this program");
      }
      return name;
    }
    if (type instanceof ListType list) {
      return name(list.element()) + "[]";
    }
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

  /** The type of a local variable or a parameter of a function. */
  String local(Type type) {
    return isWord(type) ? name(type) : held(type) + " memory";
  }

  /** The type of a variable that is kept in a struct. */
  String held(Type type) {
    return isPacked(type) ? "bytes" : name(type);
  }

  /**
   * Whether a value is its encoding, but for fields of records, elements of lists and arguments of
   * constructors: those have the types of the ABI.
   */
  static boolean isPacked(Type type) {
    return type.isClaim() || type == BasicType.INCLUSION_PROOF;
  }

  /** Whether a value fits into one word. */
  static boolean isWord(Type type) {
    return List.of(BasicType.BOOL, BasicType.UINT, BasicType.ADDRESS, BasicType.BYTES32)
        .contains(basicOr(type, BasicType.CLAIM));
  }

  /** A basic type, or the one of all claims. */
  static BasicType basic(Type type) {
    if (type instanceof OpenClaimType || type instanceof DefinitionClaimType) {
      return BasicType.CLAIM;
    }
    return (BasicType) type;
  }

  private static BasicType basicOr(Type type, BasicType otherwise) {
    return type instanceof BasicType basic ? basic : otherwise;
  }

  /**
   * What two types have in common exactly if they have the same values. Types are not compared
   * themselves, for the fields of a record may hold the same record many times over.
   */
  static String key(Type type) {
    if (type instanceof RecordType record) {
      return "record " + record.id();
    }
    if (type instanceof ListType list) {
      return key(list.element()) + "[]";
    }
    if (type instanceof DefinitionClaimType claim) {
      return "claim " + claim.definition();
    }
    return basic(type).displayName();
  }
}
