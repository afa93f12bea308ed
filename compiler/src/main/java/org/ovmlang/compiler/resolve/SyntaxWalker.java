package org.ovmlang.compiler.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.syntax.AndExpression;
import org.ovmlang.compiler.syntax.ArithmeticExpression;
import org.ovmlang.compiler.syntax.BooleanLiteral;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ComparisonExpression;
import org.ovmlang.compiler.syntax.ConstantExpression;
import org.ovmlang.compiler.syntax.DecodeExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.HexLiteral;
import org.ovmlang.compiler.syntax.ImpliesExpression;
import org.ovmlang.compiler.syntax.IndexExpression;
import org.ovmlang.compiler.syntax.IntegerLiteral;
import org.ovmlang.compiler.syntax.LetExpression;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.NotExpression;
import org.ovmlang.compiler.syntax.OrExpression;
import org.ovmlang.compiler.syntax.ParenthesizedExpression;
import org.ovmlang.compiler.syntax.PathExpression;
import org.ovmlang.compiler.syntax.QuantifierExpression;
import org.ovmlang.compiler.syntax.SelfExpression;
import org.ovmlang.compiler.syntax.StringLiteral;

/** Goes through all of an expression; a subclass overrides what it wants to see. */
@SuppressWarnings("NullAway") // which does not look at type arguments
public abstract class SyntaxWalker implements ExpressionSyntax.Visitor<@Nullable Void> {

  /** Goes through an expression. */
  public final void walk(ExpressionSyntax expression) {
    expression.accept(this);
  }

  /** Goes through expressions in order. */
  protected final void walkAll(List<ExpressionSyntax> expressions) {
    expressions.forEach(this::walk);
  }

  @Override
  public @Nullable Void visitName(NameExpression expression) {
    return null;
  }

  @Override
  public @Nullable Void visitConstant(ConstantExpression expression) {
    return null;
  }

  @Override
  public @Nullable Void visitSelf(SelfExpression expression) {
    return null;
  }

  @Override
  public @Nullable Void visitIntegerLiteral(IntegerLiteral expression) {
    return null;
  }

  @Override
  public @Nullable Void visitHexLiteral(HexLiteral expression) {
    return null;
  }

  @Override
  public @Nullable Void visitStringLiteral(StringLiteral expression) {
    return null;
  }

  @Override
  public @Nullable Void visitBooleanLiteral(BooleanLiteral expression) {
    return null;
  }

  @Override
  public @Nullable Void visitPath(PathExpression expression) {
    walk(expression.base());
    return null;
  }

  @Override
  public @Nullable Void visitIndex(IndexExpression expression) {
    walk(expression.list());
    walk(expression.index());
    return null;
  }

  @Override
  public @Nullable Void visitCall(CallExpression expression) {
    walk(expression.callee());
    walkAll(expression.arguments());
    return null;
  }

  @Override
  public @Nullable Void visitQuantifier(QuantifierExpression expression) {
    walk(expression.domain());
    if (expression.body() != null) {
      walk(expression.body());
    }
    return null;
  }

  @Override
  public @Nullable Void visitAnd(AndExpression expression) {
    walkAll(expression.operands());
    return null;
  }

  @Override
  public @Nullable Void visitOr(OrExpression expression) {
    walkAll(expression.operands());
    return null;
  }

  @Override
  public @Nullable Void visitNot(NotExpression expression) {
    walk(expression.operand());
    return null;
  }

  @Override
  public @Nullable Void visitImplies(ImpliesExpression expression) {
    walk(expression.premise());
    walk(expression.conclusion());
    return null;
  }

  @Override
  public @Nullable Void visitComparison(ComparisonExpression expression) {
    walk(expression.left());
    walk(expression.right());
    return null;
  }

  @Override
  public @Nullable Void visitArithmetic(ArithmeticExpression expression) {
    walk(expression.left());
    walk(expression.right());
    return null;
  }

  @Override
  public @Nullable Void visitLet(LetExpression expression) {
    walk(expression.value());
    walk(expression.body());
    return null;
  }

  @Override
  public @Nullable Void visitDecode(DecodeExpression expression) {
    walk(expression.value());
    return null;
  }

  @Override
  public @Nullable Void visitParenthesized(ParenthesizedExpression expression) {
    walk(expression.inner());
    return null;
  }
}
