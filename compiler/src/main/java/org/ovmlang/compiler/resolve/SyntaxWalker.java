package org.ovmlang.compiler.resolve;

import java.util.List;
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
public abstract class SyntaxWalker implements ExpressionSyntax.Visitor<Boolean> {

  /** Goes through an expression. */
  public final void walk(ExpressionSyntax expression) {
    expression.accept(this);
  }

  /** Goes through expressions in order. */
  protected final void walkAll(List<ExpressionSyntax> expressions) {
    expressions.forEach(this::walk);
  }

  @Override
  public Boolean visitName(NameExpression expression) {
    return true;
  }

  @Override
  public Boolean visitConstant(ConstantExpression expression) {
    return true;
  }

  @Override
  public Boolean visitSelf(SelfExpression expression) {
    return true;
  }

  @Override
  public Boolean visitIntegerLiteral(IntegerLiteral expression) {
    return true;
  }

  @Override
  public Boolean visitHexLiteral(HexLiteral expression) {
    return true;
  }

  @Override
  public Boolean visitStringLiteral(StringLiteral expression) {
    return true;
  }

  @Override
  public Boolean visitBooleanLiteral(BooleanLiteral expression) {
    return true;
  }

  @Override
  public Boolean visitPath(PathExpression expression) {
    walk(expression.base());
    return true;
  }

  @Override
  public Boolean visitIndex(IndexExpression expression) {
    walk(expression.list());
    walk(expression.index());
    return true;
  }

  @Override
  public Boolean visitCall(CallExpression expression) {
    walk(expression.callee());
    walkAll(expression.arguments());
    return true;
  }

  @Override
  public Boolean visitQuantifier(QuantifierExpression expression) {
    walk(expression.domain());
    if (expression.body() != null) {
      walk(expression.body());
    }
    return true;
  }

  @Override
  public Boolean visitAnd(AndExpression expression) {
    walkAll(expression.operands());
    return true;
  }

  @Override
  public Boolean visitOr(OrExpression expression) {
    walkAll(expression.operands());
    return true;
  }

  @Override
  public Boolean visitNot(NotExpression expression) {
    walk(expression.operand());
    return true;
  }

  @Override
  public Boolean visitImplies(ImpliesExpression expression) {
    walk(expression.premise());
    walk(expression.conclusion());
    return true;
  }

  @Override
  public Boolean visitComparison(ComparisonExpression expression) {
    walk(expression.left());
    walk(expression.right());
    return true;
  }

  @Override
  public Boolean visitArithmetic(ArithmeticExpression expression) {
    walk(expression.left());
    walk(expression.right());
    return true;
  }

  @Override
  public Boolean visitLet(LetExpression expression) {
    walk(expression.value());
    walk(expression.body());
    return true;
  }

  @Override
  public Boolean visitDecode(DecodeExpression expression) {
    walk(expression.value());
    return true;
  }

  @Override
  public Boolean visitParenthesized(ParenthesizedExpression expression) {
    walk(expression.inner());
    return true;
  }
}
