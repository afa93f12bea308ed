package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;

/**
 * The code of a formula: a Solidity expression of type bool.
 *
 * @param code the expression
 * @param kind its outermost operator
 * @param depth how many connectives are nested in it
 * @param usage what it needs
 */
record Condition(String code, Kind kind, int depth, Usage usage) {

  /** The outermost operator, tightest first. */
  enum Kind {
    PRIMARY(""),
    COMPARISON(""),
    AND("&&"),
    OR("||");

    private final String symbol;

    Kind(String symbol) {
      this.symbol = symbol;
    }
  }

  private static final int LINE_WIDTH = 90;

  static Condition constant(boolean value) {
    return primary(value ? "true" : "false", Usage.none());
  }

  /** No expression: the answer has been returned already. */
  static Condition returned() {
    return primary("", Usage.none());
  }

  /** Whether the answer has been returned already. */
  boolean isReturned() {
    return code.isEmpty();
  }

  static Condition primary(String code, Usage usage) {
    return new Condition(code, Kind.PRIMARY, 0, usage);
  }

  static Condition comparison(String code, Usage usage) {
    return new Condition(code, Kind.COMPARISON, 0, usage);
  }

  /** All, or some, of the operands. */
  static Condition join(Kind kind, List<Condition> operands) {
    List<String> codes = new ArrayList<>();
    int depth = 0;
    Usage usage = Usage.none();
    for (Condition operand : operands) {
      boolean bare = operand.kind.compareTo(Kind.COMPARISON) <= 0;
      codes.add(bare ? operand.code : "(" + operand.code + ")");
      depth = Math.max(depth, operand.depth);
      usage = usage.and(operand.usage);
    }
    String line = String.join(" " + kind.symbol + " ", codes);
    if (line.length() > LINE_WIDTH) {
      line = String.join("\n    " + kind.symbol + " ", codes);
    }
    return new Condition(line, kind, depth + 1, usage);
  }

  /** Its opposite. */
  Condition negated() {
    if (code.equals("true") || code.equals("false")) {
      return constant(code.equals("false"));
    }
    if (kind == Kind.PRIMARY) {
      return primary(code.startsWith("!") ? code.substring(1) : "!" + code, usage, depth);
    }
    return primary("!(" + code + ")", usage, depth + 1);
  }

  private static Condition primary(String code, Usage usage, int depth) {
    return new Condition(code, Kind.PRIMARY, depth, usage);
  }
}
