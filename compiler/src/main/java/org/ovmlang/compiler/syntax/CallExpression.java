package org.ovmlang.compiler.syntax;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/** {@code callee(arguments)}: a definition, an atom, a function, or a claim value. */
public record CallExpression(Span span, ExpressionSyntax callee, List<ExpressionSyntax> arguments)
    implements ExpressionSyntax {

  /** Copies the lists. */
  public CallExpression {
    arguments = List.copyOf(arguments);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitCall(this);
  }
}
