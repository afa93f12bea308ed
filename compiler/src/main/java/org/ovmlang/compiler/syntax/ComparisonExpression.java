package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** {@code left == right} and its like; comparisons do not chain. */
public record ComparisonExpression(
    Span span, Operator operator, ExpressionSyntax left, ExpressionSyntax right)
    implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitComparison(this);
  }

  /** The comparisons. */
  public enum Operator {
    /** {@code ==}. */
    EQUAL("=="),
    /** {@code !=}. */
    NOT_EQUAL("!="),
    /** {@code <}. */
    LESS("<"),
    /** {@code <=}. */
    LESS_OR_EQUAL("<="),
    /** {@code >}. */
    GREATER(">"),
    /** {@code >=}. */
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** As it is written. */
    public String symbol() {
      return symbol;
    }
  }
}
