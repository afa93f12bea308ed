package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/**
 * {@code $name} (also {@code ${name}}), the older spelling of a deployment constant.
 *
 * @param name without the dollar sign
 */
public record ConstantExpression(Span span, String name) implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitConstant(this);
  }
}
