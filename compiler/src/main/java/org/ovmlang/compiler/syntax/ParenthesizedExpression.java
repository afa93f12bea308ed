package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** {@code (inner)}, kept because mixed chains and the formatter need to know. */
public record ParenthesizedExpression(Span span, ExpressionSyntax inner)
    implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitParenthesized(this);
  }
}
