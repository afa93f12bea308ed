package org.ovmlang.compiler.syntax;

import java.math.BigInteger;
import org.ovmlang.compiler.source.Span;

/** A decimal integer, from 0 to 2^256 - 1. */
public record IntegerLiteral(Span span, BigInteger value) implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitIntegerLiteral(this);
  }
}
