package org.ovmlang.compiler.syntax;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/**
 * {@code a or b or c}: at least two operands as written, none of them an Or without parentheses.
 */
public record OrExpression(Span span, List<ExpressionSyntax> operands) implements ExpressionSyntax {

  /** Copies the lists. */
  public OrExpression {
    operands = List.copyOf(operands);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitOr(this);
  }
}
