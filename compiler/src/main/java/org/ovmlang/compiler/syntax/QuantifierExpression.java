package org.ovmlang.compiler.syntax;

import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;

/**
 * {@code domain.all(x -> body)}, {@code domain.any(x -> body)} or {@code domain.any()}.
 *
 * @param domain a call of a source, or a list
 * @param variable null together with {@code body}, for {@code any()} only
 */
public record QuantifierExpression(
    Span span,
    Kind kind,
    ExpressionSyntax domain,
    @Nullable NameSyntax variable,
    @Nullable ExpressionSyntax body)
    implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitQuantifier(this);
  }

  /** Which quantifier. */
  public enum Kind {
    /** Every member. */
    ALL,
    /** At least one member. */
    ANY
  }
}
