package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** {@code !operand}. */
public record NotExpression(Span span, ExpressionSyntax operand) implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitNot(this);
  }
}
