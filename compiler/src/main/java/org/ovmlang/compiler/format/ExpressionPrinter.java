package org.ovmlang.compiler.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import org.ovmlang.compiler.syntax.PathStep;
import org.ovmlang.compiler.syntax.QuantifierExpression;
import org.ovmlang.compiler.syntax.SelfExpression;
import org.ovmlang.compiler.syntax.StringLiteral;

/**
 * Prints expressions. A chain of one operator that does not fit on its line has each operand on a
 * line of its own, with the operator before it.
 */
@SuppressWarnings("NullAway") // which does not look at type arguments
final class ExpressionPrinter implements ExpressionSyntax.Visitor<@Nullable Void> {

  private static final int INDENT = 2;

  private final Words words;
  private final TypePrinter types;
  private final boolean addsParentheses;

  /** Whether the next chain belongs to the group around it. */
  private boolean isBody;

  /**
   * A printer.
   *
   * @param addsParentheses whether {@code and} below {@code or} gets parentheses
   */
  ExpressionPrinter(Words words, TypePrinter types, boolean addsParentheses) {
    this.words = words;
    this.types = types;
    this.addsParentheses = addsParentheses;
  }

  void print(ExpressionSyntax expression) {
    expression.accept(this);
  }

  /**
   * The formula of a definition or a lambda. If it is a chain it is broken whenever the line that
   * leads to it is.
   */
  void printBody(ExpressionSyntax body) {
    isBody = isChain(body);
    print(body);
  }

  /** Further to the right, if it is itself a chain. */
  private void printOperand(ExpressionSyntax operand) {
    boolean nests = isChain(operand);
    if (nests) {
      words.open(INDENT);
    }
    print(operand);
    if (nests) {
      words.close();
    }
  }

  private static boolean isChain(ExpressionSyntax expression) {
    return expression instanceof AndExpression
        || expression instanceof OrExpression
        || expression instanceof ImpliesExpression
        || expression instanceof LetExpression;
  }

  private void chain(List<ExpressionSyntax> operands, String operator) {
    boolean opens = !isBody;
    isBody = false;
    if (opens) {
      words.open(0);
    }
    for (int i = 0; i < operands.size(); i++) {
      if (i > 0) {
        words.line();
        words.word(operator);
        words.space();
      }
      ExpressionSyntax operand = operands.get(i);
      if (addsParentheses && operator.equals("or") && operand instanceof AndExpression) {
        words.addedBefore("(");
        words.open(INDENT);
        print(operand);
        words.addedBehind(")");
      } else {
        printOperand(operand);
      }
    }
    if (opens) {
      words.close();
    }
  }

  @Override
  public @Nullable Void visitAnd(AndExpression expression) {
    chain(expression.operands(), "and");
    return null;
  }

  @Override
  public @Nullable Void visitOr(OrExpression expression) {
    chain(expression.operands(), "or");
    return null;
  }

  @Override
  public @Nullable Void visitImplies(ImpliesExpression expression) {
    List<ExpressionSyntax> operands = new ArrayList<>();
    ExpressionSyntax rest = expression;
    while (rest instanceof ImpliesExpression implication) {
      operands.add(implication.premise());
      rest = implication.conclusion();
    }
    operands.add(rest);
    chain(operands, "implies");
    return null;
  }

  @Override
  public @Nullable Void visitNot(NotExpression expression) {
    words.word("!");
    printOperand(expression.operand());
    return null;
  }

  @Override
  public @Nullable Void visitParenthesized(ParenthesizedExpression expression) {
    boolean nests =
        isChain(expression.inner())
            || expression.inner() instanceof ComparisonExpression
            || expression.inner() instanceof ArithmeticExpression;
    words.word("(");
    words.open(nests ? INDENT : 0);
    print(expression.inner());
    words.closing(")", true);
    return null;
  }

  @Override
  public @Nullable Void visitComparison(ComparisonExpression expression) {
    words.open(INDENT);
    printOperand(expression.left());
    words.line();
    words.word(expression.operator().symbol());
    words.space();
    printOperand(expression.right());
    words.close();
    return null;
  }

  /** {@code a - b + c} is one chain, the products in it are chains of their own. */
  @Override
  public @Nullable Void visitArithmetic(ArithmeticExpression expression) {
    Deque<ArithmeticExpression> spine = new ArrayDeque<>();
    ExpressionSyntax leftmost = expression;
    while (leftmost instanceof ArithmeticExpression next && binds(next) == binds(expression)) {
      spine.push(next);
      leftmost = next.left();
    }
    words.open(INDENT);
    print(leftmost);
    for (ArithmeticExpression next : spine) {
      words.line();
      words.word(next.operator().symbol());
      words.space();
      printOperand(next.right());
    }
    words.close();
    return null;
  }

  private static boolean binds(ArithmeticExpression expression) {
    return expression.operator() == ArithmeticExpression.Operator.MULTIPLY;
  }

  /** Several in a row are on one line, or each on its own with the body below. */
  @Override
  public @Nullable Void visitLet(LetExpression expression) {
    boolean opens = !isBody;
    isBody = false;
    if (opens) {
      words.open(0);
    }
    ExpressionSyntax body = expression;
    while (body instanceof LetExpression let) {
      words.word("let");
      words.space();
      words.word(let.variable().text());
      words.space();
      words.word("=");
      words.space();
      words.open(INDENT);
      printOperand(let.value());
      words.close();
      words.space();
      words.word("in");
      words.line();
      body = let.body();
    }
    print(body);
    if (opens) {
      words.close();
    }
    return null;
  }

  @Override
  public @Nullable Void visitPath(PathExpression expression) {
    print(expression.base());
    words.word(".");
    step(expression.step());
    return null;
  }

  void step(PathStep step) {
    words.word(step.span().text());
  }

  @Override
  public @Nullable Void visitIndex(IndexExpression expression) {
    print(expression.list());
    words.word("[");
    words.open(INDENT);
    words.mayBreak("", 0);
    print(expression.index());
    words.closing("]", true);
    return null;
  }

  @Override
  public @Nullable Void visitCall(CallExpression expression) {
    print(expression.callee());
    types.list(expression.arguments(), INDENT, this::print);
    return null;
  }

  @Override
  public @Nullable Void visitQuantifier(QuantifierExpression expression) {
    print(expression.domain());
    words.word(".");
    words.word(expression.kind() == QuantifierExpression.Kind.ALL ? "all" : "any");
    words.word("(");
    words.open(INDENT);
    if (expression.variable() != null && expression.body() != null) {
      words.word(expression.variable().text());
      words.space();
      words.word("->");
      words.line();
      printBody(expression.body());
    }
    words.closing(")", true);
    return null;
  }

  @Override
  public @Nullable Void visitDecode(DecodeExpression expression) {
    words.word("decode");
    words.word("(");
    words.open(INDENT);
    words.mayBreak("", 0);
    words.open(0);
    print(expression.value());
    words.closing(",", false);
    words.line();
    types.print(expression.type());
    words.close();
    words.closing(")", true);
    return null;
  }

  @Override
  public @Nullable Void visitConstant(ConstantExpression expression) {
    words.word(expression.span().text(), "$" + expression.name());
    return null;
  }

  private void asWritten(ExpressionSyntax expression) {
    words.word(expression.span().text());
  }

  @Override
  public @Nullable Void visitName(NameExpression expression) {
    asWritten(expression);
    return null;
  }

  @Override
  public @Nullable Void visitSelf(SelfExpression expression) {
    asWritten(expression);
    return null;
  }

  @Override
  public @Nullable Void visitIntegerLiteral(IntegerLiteral expression) {
    asWritten(expression);
    return null;
  }

  @Override
  public @Nullable Void visitHexLiteral(HexLiteral expression) {
    asWritten(expression);
    return null;
  }

  @Override
  public @Nullable Void visitStringLiteral(StringLiteral expression) {
    asWritten(expression);
    return null;
  }

  @Override
  public @Nullable Void visitBooleanLiteral(BooleanLiteral expression) {
    asWritten(expression);
    return null;
  }
}
