package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** {@code decode(value, Type)}. */
public record DecodeExpression(Span span, ExpressionSyntax value, TypeSyntax type)
    implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitDecode(this);
  }
}
