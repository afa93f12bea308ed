package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** {@code premise implies conclusion}, right associative. */
public record ImpliesExpression(Span span, ExpressionSyntax premise, ExpressionSyntax conclusion)
    implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitImplies(this);
  }
}
