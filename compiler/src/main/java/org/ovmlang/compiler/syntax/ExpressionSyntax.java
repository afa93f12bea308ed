package org.ovmlang.compiler.syntax;

/**
 * A formula or a term as written; the checker tells them apart.
 *
 * <p>Two expressions are equal when they were written the same way at the same place.
 */
public sealed interface ExpressionSyntax extends SyntaxNode
    permits NameExpression,
        ConstantExpression,
        SelfExpression,
        IntegerLiteral,
        HexLiteral,
        StringLiteral,
        BooleanLiteral,
        PathExpression,
        IndexExpression,
        CallExpression,
        QuantifierExpression,
        AndExpression,
        OrExpression,
        NotExpression,
        ImpliesExpression,
        ComparisonExpression,
        ArithmeticExpression,
        LetExpression,
        DecodeExpression,
        ParenthesizedExpression {

  /** Calls the visitor's method for this kind of expression. */
  <R> R accept(Visitor<R> visitor);

  /** This expression without the parentheses around it. */
  default ExpressionSyntax withoutParentheses() {
    ExpressionSyntax expression = this;
    while (expression instanceof ParenthesizedExpression parenthesized) {
      expression = parenthesized.inner();
    }
    return expression;
  }

  /**
   * One method for each kind of expression.
   *
   * @param <R> the result
   */
  interface Visitor<R> {
    /** For {@link NameExpression}. */
    R visitName(NameExpression expression);

    /** For {@link ConstantExpression}. */
    R visitConstant(ConstantExpression expression);

    /** For {@link SelfExpression}. */
    R visitSelf(SelfExpression expression);

    /** For {@link IntegerLiteral}. */
    R visitIntegerLiteral(IntegerLiteral expression);

    /** For {@link HexLiteral}. */
    R visitHexLiteral(HexLiteral expression);

    /** For {@link StringLiteral}. */
    R visitStringLiteral(StringLiteral expression);

    /** For {@link BooleanLiteral}. */
    R visitBooleanLiteral(BooleanLiteral expression);

    /** For {@link PathExpression}. */
    R visitPath(PathExpression expression);

    /** For {@link IndexExpression}. */
    R visitIndex(IndexExpression expression);

    /** For {@link CallExpression}. */
    R visitCall(CallExpression expression);

    /** For {@link QuantifierExpression}. */
    R visitQuantifier(QuantifierExpression expression);

    /** For {@link AndExpression}. */
    R visitAnd(AndExpression expression);

    /** For {@link OrExpression}. */
    R visitOr(OrExpression expression);

    /** For {@link NotExpression}. */
    R visitNot(NotExpression expression);

    /** For {@link ImpliesExpression}. */
    R visitImplies(ImpliesExpression expression);

    /** For {@link ComparisonExpression}. */
    R visitComparison(ComparisonExpression expression);

    /** For {@link ArithmeticExpression}. */
    R visitArithmetic(ArithmeticExpression expression);

    /** For {@link LetExpression}. */
    R visitLet(LetExpression expression);

    /** For {@link DecodeExpression}. */
    R visitDecode(DecodeExpression expression);

    /** For {@link ParenthesizedExpression}. */
    R visitParenthesized(ParenthesizedExpression expression);
  }
}
