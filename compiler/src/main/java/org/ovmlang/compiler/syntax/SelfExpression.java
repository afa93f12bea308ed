package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** {@code self}, the predicate that is being defined. */
public record SelfExpression(Span span) implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitSelf(this);
  }
}
