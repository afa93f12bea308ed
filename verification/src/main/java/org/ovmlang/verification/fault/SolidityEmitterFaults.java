package org.ovmlang.verification.fault;

import java.util.List;

/** Mistakes in the generator of contracts. */
final class SolidityEmitterFaults {

  private static final String PACKAGE =
      "codegen-solidity/src/main/java/org/ovmlang/codegen/solidity/";

  static final List<SeededFault> ALL =
      List.of(
          fault(
              "LESS_OR_EQUAL_IS_LESS",
              "a <= b is written as a < b",
              "LeafTranslator",
              "formula.operator().symbol() + \" \" + sides.get(1)",
              "formula.operator().symbol().replace(\"<=\", \"<\") + \" \" + sides.get(1)"),
          fault(
              "UNEQUAL_IS_EQUAL",
              "a != b of what is no word is written as a == b",
              "LeafTranslator",
              "case NOT_EQUAL -> equal.negated();",
              "case NOT_EQUAL -> equal;"),
          fault(
              "MEMBERSHIP_UNCHECKED",
              "a witness need not be a member",
              "QuantifierTranslator",
              "formulas.require(domain.membership(), Mode.PROVE, rest);",
              ""),
          fault(
              "ARGUMENTS_OF_QUANTIFIERS_UNCHECKED",
              "a quantifier is left open although an argument of it has no value",
              "QuantifierTranslator",
              "requireArguments(domain, missing, body);\n",
              "\n"),
          fault(
              "OTHER_PLACE_LEFT_OPEN",
              "what is left open is the quantifier with another number",
              "QuantifierTranslator",
              "leaveOpen(\" + node.number() + \"",
              "leaveOpen(\" + (node.number() + 1) + \""),
          fault(
              "LAST_VALUE_OF_A_PLACE_FORGOTTEN",
              "a place that is left open lacks the last of its values",
              "QuantifierTranslator",
              "for (Variable variable : node.values()) {",
              "for (Variable variable : node.values().subList("
                  + "0, Math.max(0, node.values().size() - 1))) {"),
          fault(
              "MORE_VALUES_THAN_A_PLACE_HAS",
              "at a place values are taken that are none of its own",
              "PlaceTranslator",
              "\"values.length != \" + values.size()",
              "\"values.length < \" + values.size()"),
          fault(
              "MORE_INPUTS_THAN_A_CLAIM_HAS",
              "a claim is well formed with more inputs than its predicate has",
              "InputDecoding",
              "body.line(\"ok = values.length == \"",
              "body.line(\"ok = values.length >= \""),
          fault(
              "INDEX_AT_THE_LENGTH",
              "a list has an element behind its last",
              "CodecFile",
              "if (index < list.length) {",
              "if (index <= list.length) {"),
          fault(
              "CLAIMS_OF_ANY_PREDICATE",
              "a claim of another predicate is of the type, if its inputs are",
              "CodecFile",
              "whole.line(\"ok = ok && \" + holds.formatted(\"value\") + \";\");",
              ""),
          fault(
              "SUM_FOR_DIFFERENCE",
              "a difference is a sum",
              "TermTranslator",
              "case SUBTRACT -> \"trySub\";",
              "case SUBTRACT -> \"tryAdd\";"),
          fault(
              "OTHER_INPUT",
              "an input of an untyped claim is the one behind it",
              "TermTranslator",
              "claim.code() + \", \" + term.index() + \")\");",
              "claim.code() + \", \" + (term.index() + 1) + \")\");"),
          fault(
              "CONJUNCTION_REFUTED_AT_ITS_LAST_BRANCH",
              "where a message may choose among branches it has one choice less",
              "StatementTranslator",
              "evaluation.readIndex(\" + operands.size() + \")",
              "evaluation.readIndex(\" + (operands.size() - 1) + \")"),
          fault(
              "GROUND_CLAIMS_PROVED_BOTH_WAYS",
              "who refutes a ground claim shows what proves it",
              "PredicateWriter",
              "\" == (node == PROVE_CLAIM);\"",
              "\" || node != PROVE_CLAIM;\""));

  private SolidityEmitterFaults() {}

  private static SeededFault fault(
      String name, String what, String type, String text, String replacement) {
    Edit edit = new Edit(PACKAGE + type + ".java", text, replacement);
    return SeededFault.of(Part.SOLIDITY_EMITTER, name, what, edit);
  }
}
