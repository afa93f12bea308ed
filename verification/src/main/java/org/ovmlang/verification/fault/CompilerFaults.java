package org.ovmlang.verification.fault;

import java.util.List;

/** Mistakes on the way from the source text to the program that the back ends are given. */
final class CompilerFaults {

  private static final String PACKAGE = "compiler/src/main/java/org/ovmlang/compiler/";

  static final List<SeededFault> ALL =
      List.of(
          fault(
              "SELF_COMPARISON_UNSEEN",
              "what compares a value with itself is no matter",
              "check/SelfComparison",
              "if (SameText.of(left",
              "if (whole == left && SameText.of(left"),
          fault(
              "LITERALS_OF_ANY_SIZE",
              "an address may have any number of bytes",
              "lower/Literals",
              "if (digits.length() != 2 * bytes) {",
              "if (digits.length() > 64) {"),
          fault(
              "ARGUMENTS_UNCOUNTED",
              "a definition may be called with more arguments than it has inputs",
              "lower/FormulaLowering",
              "if (call.arguments().size() != types.size()) {",
              "if (call.arguments().size() < types.size()) {"),
          fault(
              "OTHER_ARGUMENT_OF_A_BUCKET",
              "the number is taken for another argument of the buckets that are asked for",
              "plan/SourceQuery",
              "position = i;",
              "position = bucket.arguments().size() - 1 - i;"),
          fault(
              "PLACES_NUMBERED_FROM_THREE",
              "the quantifiers of a program have other numbers",
              "game/Nodes",
              "private static final int FIRST = 2;",
              "private static final int FIRST = 3;"),
          fault(
              "VALUE_OF_A_PLACE_FORGOTTEN",
              "a place lacks the last of the values that are free in it",
              "game/FreeVariables",
              "return List.copyOf(variables.mentioned.values());",
              "return List.copyOf(variables.mentioned.values())"
                  + ".subList(0, Math.max(0, variables.mentioned.size() - 1));"));

  private CompilerFaults() {}

  static SeededFault fault(String name, String what, String type, String text, String replacement) {
    Edit edit = new Edit(PACKAGE + type + ".java", text, replacement);
    return SeededFault.of(Part.COMPILER, name, what, edit);
  }
}
