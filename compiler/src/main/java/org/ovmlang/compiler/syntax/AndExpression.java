package org.ovmlang.compiler.syntax;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/**
 * {@code a and b and c}: at least two operands as written, none of them an And without parentheses.
 */
public record AndExpression(Span span, List<ExpressionSyntax> operands)
    implements ExpressionSyntax {

  /** Copies the lists. */
  public AndExpression {
    operands = List.copyOf(operands);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitAnd(this);
  }
}
