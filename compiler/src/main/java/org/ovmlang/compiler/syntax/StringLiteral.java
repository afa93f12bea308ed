package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/**
 * A string.
 *
 * @param value what it stands for, escapes resolved
 */
public record StringLiteral(Span span, String value) implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitStringLiteral(this);
  }
}
