package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** {@code left + right} and its like, left associative. */
public record ArithmeticExpression(
    Span span, Operator operator, ExpressionSyntax left, ExpressionSyntax right)
    implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitArithmetic(this);
  }

  /** The operations on unsigned 256 bit integers. */
  public enum Operator {
    /** {@code +}. */
    ADD("+"),
    /** {@code -}. */
    SUBTRACT("-"),
    /** {@code *}. */
    MULTIPLY("*");

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
