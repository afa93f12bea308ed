package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** {@code let variable = value in body}. */
public record LetExpression(
    Span span, NameSyntax variable, ExpressionSyntax value, ExpressionSyntax body)
    implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitLet(this);
  }
}
