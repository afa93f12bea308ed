package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** {@code base.step}; {@code su.3.1} is a path whose base is the path {@code su.3}. */
public record PathExpression(Span span, ExpressionSyntax base, PathStep step)
    implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitPath(this);
  }
}
