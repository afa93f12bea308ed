package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** A name: an input, a variable, a parameter, or the callee of a call. */
public record NameExpression(Span span, String name) implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitName(this);
  }
}
