package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** {@code list[index]}, the element at a position that is a term; {@code list.3} is a path. */
public record IndexExpression(Span span, ExpressionSyntax list, ExpressionSyntax index)
    implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitIndex(this);
  }
}
