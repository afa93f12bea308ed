package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** {@code true} or {@code false}, where the declaration binds no variable of this name. */
public record BooleanLiteral(Span span, boolean value) implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitBooleanLiteral(this);
  }
}
