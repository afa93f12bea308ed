package org.ovmlang.compiler.ir;

/** The comparisons; each is an atom of its own and false when a side has no value. */
public enum ComparisonOperator {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String symbol;

  ComparisonOperator(String symbol) {
    this.symbol = symbol;
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }

  /** Whether it is for numbers only, unlike equality. */
  public boolean isOrdering() {
    return this != EQUAL && this != NOT_EQUAL;
  }
}
