package org.ovmlang.verification.fault;

import java.util.List;

/** Mistakes in what all generated contracts share. */
final class SupportLibraryFaults {

  static final List<SeededFault> ALL =
      List.of(
          fault(
              "BYTES_BEHIND_A_MESSAGE",
              "a message may be longer than what is read of it",
              "MessageReader",
              "if (evaluation.next != evaluation.end) {",
              "if (evaluation.next > evaluation.end) {"),
          fault(
              "BRANCH_BEHIND_THE_LAST",
              "a message may name the branch behind the last",
              "MessageReader",
              "if (index >= count) {",
              "if (index > count) {"),
          fault(
              "MESSAGE_READ_PAST_ITS_END",
              "what is read of a message need not be in it",
              "MessageReader",
              "if (length > evaluation.end - start) {",
              "if (length > type(uint64).max) {"),
          fault(
              "SUMS_WRAP",
              "a sum that does not fit has a value",
              "Arithmetic",
              "sum < a ? (false, 0) : (true, sum)",
              "(true, sum)"),
          fault(
              "DIFFERENCES_WRAP",
              "a negative difference has a value",
              "Arithmetic",
              "a < b ? (false, 0) : (true, a - b)",
              "(true, a - b)"),
          fault(
              "PRODUCTS_WRAP",
              "a product that does not fit has a value",
              "Arithmetic",
              "product / a == b ? (true, product) : (false, 0)",
              "(true, product)"),
          fault(
              "OFFSETS_UNCHECKED",
              "a value of dynamic size may say that it stands elsewhere",
              "AbiReader",
              "if (reader.wordAt(head) != reader.position - base) {",
              "if (reader.wordAt(head) > type(uint64).max) {"),
          fault(
              "PADDING_UNCHECKED",
              "bytes within an encoding may be padded with anything",
              "AbiReader",
              "if (used != 0 && ",
              "if (used > 0x1f && "),
          fault(
              "TRUTH_OF_ANY_WORD",
              "within an encoding any word is a truth value",
              "AbiReader",
              "if (word > 1) {",
              "if (word > type(uint128).max) {"),
          fault(
              "REST_UNREAD",
              "an encoding may be longer than its value",
              "AbiReader",
              "reader.position == reader.data.length;",
              "reader.position <= reader.data.length;"),
          fault(
              "TEXT_OF_ANY_BYTES",
              "a text need not be UTF-8",
              "StrictCodec",
              "return (Utf8.isValid(data), string(data));",
              "return (true, string(data));"),
          fault(
              "ADDRESS_OF_ANY_WORD",
              "the bytes before an address are no matter",
              "StrictCodec",
              "(data.length == 0x20 && word >> 160 == 0, ",
              "(data.length == 0x20, "),
          fault(
              "NUMBER_OF_MORE_BYTES",
              "the encoding of a number may be longer than a word",
              "StrictCodec",
              "return (data.length == 0x20, ByteSlices.wordAt(data, 0));",
              "return (data.length >= 0x20, ByteSlices.wordAt(data, 0));"),
          fault(
              "BYTES_BEHIND_A_CLAIM",
              "bytes behind the encoding of a claim are no matter",
              "ClaimValues",
              "ok := and(ok, eq(place, end))",
              "ok := and(ok, lt(place, add(end, 1)))"),
          fault(
              "INPUT_BEHIND_THE_LAST",
              "a claim has an input behind its last",
              "ClaimValues",
              "ok := lt(index, mload(add(claim, 0x80)))",
              "ok := lt(index, add(mload(add(claim, 0x80)), 1))"),
          fault(
              "FUEL_UNSPENT",
              "to leave a claim value open costs no fuel",
              "ClaimCalls",
              "PROVE_CLAIM, fuel - 1, inputs)",
              "PROVE_CLAIM, fuel, inputs)"),
          fault(
              "FUEL_UNASKED",
              "a claim value is proved without fuel",
              "ClaimCalls",
              "if (evaluation.fuel == 0) {\n            return false;\n        }",
              "if (evaluation.fuel == 0) {\n            return true;\n        }"),
          fault(
              "ONE_PART_TOO_MUCH_IN_A_CLAIM_VALUE",
              "the proof of a claim value may leave a place or value open more than there may be",
              "ClaimCalls",
              "parts <= MAX_NESTED_POSITION_PARTS",
              "parts <= MAX_NESTED_POSITION_PARTS + 1"),
          fault(
              "PLACES_OF_CLAIM_VALUES_FORGOTTEN",
              "what the proof of a claim value leaves open is forgotten",
              "ClaimCalls",
              "if (ok && position.length != 0) {",
              "if (ok && position.length > 0x10000) {"),
          fault(
              "SIGNATURES_WITH_A_HIGH_S",
              "the mirror image of a signature is one",
              "Signatures",
              "s <= HALF_ORDER && ",
              ""),
          fault(
              "LAST_BYTE_OF_SIGNATURES_UNCHECKED",
              "a signature may be longer than 65 bytes",
              "Signatures",
              "if (signature.length == 65 && ",
              "if (signature.length >= 65 && "),
          fault(
              "SIDES_OF_THE_TREE_SWAPPED",
              "in the double-layer tree a left sibling is a right one",
              "DoubleLayerTree",
              "            if isRight {",
              "            if iszero(isRight) {"),
          fault(
              "RANGE_BEYOND_ITS_LEAF",
              "a range may reach beyond what its leaf stands for",
              "DoubleLayerTree",
              "if (!ok || range.end > reach || ",
              "if (!ok || "),
          fault(
              "STORED_AFTER_THE_DISPUTE_BEGAN",
              "what was stored later counts",
              "Atoms",
              " && writtenAt <= evaluation.asOf;",
              ";"),
          fault(
              "RANGES_TOUCH",
              "ranges that only touch have something in common",
              "Range",
              "a.start < b.end && b.start < a.end",
              "a.start <= b.end && b.start <= a.end"),
          fault(
              "INVERTED_RANGES",
              "an inverted range is one",
              "Range",
              "return range.start < range.end;",
              "return range.start != range.end;"),
          fault(
              "EVERYTHING_IS_TIMELESS",
              "what was won by chain state is won whatever the chain state",
              "PredicateBase",
              "timeless = !evaluation.looked;",
              "timeless = true || evaluation.looked;"));

  private SupportLibraryFaults() {}

  private static SeededFault fault(
      String name, String what, String library, String text, String replacement) {
    Edit edit = new Edit(Repository.SUPPORT_LIBRARY + library + ".sol", text, replacement);
    return SeededFault.of(Part.SUPPORT_LIBRARY, name, what, edit);
  }
}
