package org.ovmlang.verification.fault;

import java.util.List;

/** Mistakes in what generated deciders need. */
final class RuntimeFaults {

  private static final String PACKAGE = "runtime/src/main/java/org/ovmlang/runtime/";

  static final List<SeededFault> ALL =
      List.of(
          fault(
              "ADDRESS_OF_ANY_WORD",
              "the bytes before an address are no matter",
              "codec/AbiReader",
              "if (at < 0 || !isZero(at, WORD - Address.LENGTH)) {",
              "if (at < 0) {"),
          fault(
              "REST_UNREAD",
              "an encoding may be longer than its value",
              "codec/AbiReader",
              "return !failed && position == data.length;",
              "return !failed;"),
          fault(
              "RANGE_BEYOND_ITS_LEAF",
              "a range may reach beyond what its leaf stands for",
              "tree/DoubleLayerVerification",
              " && range.end().compareTo(end) <= 0",
              " && end.signum() >= 0"),
          fault(
              "ONE_WITNESS_PER_KEY",
              "of the witnesses under one key the last is kept",
              "store/BucketIndex",
              "byKey.computeIfAbsent(witness.key(), unused -> new TreeSet<>()).add(value);",
              "byKey.put(witness.key(), new TreeSet<>(java.util.Set.of(value)));"),
          fault(
              "MINIMUM_FOR_MAXIMUM",
              "a disjunction is as true as the least of its parts",
              "decision/Verdict",
              "return compareTo(other) >= 0 ? this : other;",
              "return compareTo(other) <= 0 ? this : other;"),
          fault(
              "NEGATION_LOSES_CERTAINTY",
              "the negation of what is certain is optimistic",
              "decision/Verdict",
              "case FALSE_CERTAIN -> TRUE_CERTAIN;",
              "case FALSE_CERTAIN -> TRUE_OPTIMISTIC;"),
          fault(
              "NEGATION_INVENTS_CERTAINTY",
              "the negation of what is optimistic is certain",
              "decision/Verdict",
              "case FALSE_OPTIMISTIC -> TRUE_OPTIMISTIC;",
              "case FALSE_OPTIMISTIC -> TRUE_CERTAIN;"),
          fault(
              "STORED_AFTER_THE_DISPUTE_BEGAN",
              "what was stored later counts",
              "decision/Evaluation",
              "&& stored.writtenAt() <= world.asOf()",
              "&& stored.writtenAt() >= 0"),
          fault(
              "MESSAGES_OF_OTHER_BRANCHES",
              "a message keeps what was written of another branch",
              "decision/MessageBuffer",
              "move(branchMark, nodeMark + INDEX_BYTES);",
              "move(nodeMark, nodeMark + INDEX_BYTES);"),
          fault(
              "SIGNATURES_WITH_A_HIGH_S",
              "the mirror image of a signature is one",
              "crypto/Signature",
              "word(Secp256k1.HALF_ORDER);",
              "word(Secp256k1.ORDER);"),
          fault(
              "OTHER_KEY_RECOVERED",
              "of the two keys that a signature may be of the other is taken",
              "crypto/Secp256k1",
              "signature.get(parts.length) == 28);",
              "signature.get(parts.length) == 27);"),
          fault(
              "ELEMENT_BEHIND_THE_LAST",
              "a list has an element behind its last",
              "atom/Terms",
              "index.compareTo(BigInteger.valueOf(list.size())) >= 0",
              "index.compareTo(BigInteger.valueOf(list.size())) > 0"),
          fault(
              "ONE_BYTE_TOO_MUCH_LEFT_OPEN",
              "the proof of a claim value may leave a byte open more than contracts take",
              "decision/Evaluation",
              "open.bytes() > Limits.MAX_NESTED_POSITION_BYTES",
              "open.bytes() > Limits.MAX_NESTED_POSITION_BYTES + 1"),
          fault(
              "ONE_PART_TOO_MUCH_LEFT_OPEN",
              "the proof of a claim value may leave a place or value open more than contracts take",
              "decision/Evaluation",
              "open.parts() > Limits.MAX_NESTED_POSITION_PARTS",
              "open.parts() > Limits.MAX_NESTED_POSITION_PARTS + 1"),
          fault(
              "DENIED_CLAIM_VALUES_LEAVE_NOTHING_OPEN",
              "what the denial of a claim value leaves open is not counted",
              "decision/Evaluation",
              "if (verdict.isFalse()) {",
              "if (verdict.isFalse() && !isNested()) {"),
          fault(
              "DEEPER_PROOFS_LEAVE_NOTHING_OPEN",
              "what the proof of a claim value within another leaves open is not counted",
              "decision/Evaluation",
              "if (isNested() && open.parts() > 0) {",
              "if (open.parts() < 0) {"));

  private RuntimeFaults() {}

  private static SeededFault fault(
      String name, String what, String type, String text, String replacement) {
    Edit edit = new Edit(PACKAGE + type + ".java", text, replacement);
    return SeededFault.of(Part.RUNTIME, name, what, edit);
  }
}
