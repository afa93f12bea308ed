package org.ovmlang.compiler.syntax;

import org.antlr.v4.runtime.Token;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.grammar.OvmLexer;

/** Makes comparisons and arithmetic, and refuses the two forms the grammar is too lax for. */
final class OperatorBuilder {

  private final SyntaxErrors errors;

  OperatorBuilder(SyntaxErrors errors) {
    this.errors = errors;
  }

  ExpressionSyntax binary(ExpressionSyntax left, Token operator, ExpressionSyntax right) {
    if (right instanceof NotExpression) {
      // `!` binds looser than this operator, so it cannot be its operand.
      errors.error(
          right.span(),
          "'!' cannot be an operand of '" + operator.getText() + "'",
          "put it in parentheses: '(!...)'");
    }
    Span span = left.span().join(right.span());
    return switch (operator.getType()) {
      case OvmLexer.PLUS ->
          new ArithmeticExpression(span, ArithmeticExpression.Operator.ADD, left, right);
      case OvmLexer.MINUS ->
          new ArithmeticExpression(span, ArithmeticExpression.Operator.SUBTRACT, left, right);
      case OvmLexer.STAR ->
          new ArithmeticExpression(span, ArithmeticExpression.Operator.MULTIPLY, left, right);
      default -> comparison(span, left, operator, right);
    };
  }

  private ExpressionSyntax comparison(
      Span span, ExpressionSyntax left, Token operator, ExpressionSyntax right) {
    if (left instanceof ComparisonExpression) {
      errors.error(
          errors.span(operator),
          "comparisons do not chain",
          "write 'a < b and b < c', or put one comparison in parentheses");
    }
    ComparisonExpression.Operator meaning =
        switch (operator.getType()) {
          case OvmLexer.EQUAL -> ComparisonExpression.Operator.EQUAL;
          case OvmLexer.NOT_EQUAL -> ComparisonExpression.Operator.NOT_EQUAL;
          case OvmLexer.LESS -> ComparisonExpression.Operator.LESS;
          case OvmLexer.LESS_OR_EQUAL -> ComparisonExpression.Operator.LESS_OR_EQUAL;
          case OvmLexer.GREATER -> ComparisonExpression.Operator.GREATER;
          case OvmLexer.GREATER_OR_EQUAL -> ComparisonExpression.Operator.GREATER_OR_EQUAL;
          default -> throw new IllegalStateException("no operator: " + operator.getText());
        };
    return new ComparisonExpression(span, meaning, left, right);
  }
}
