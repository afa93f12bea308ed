package org.ovmlang.compiler.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.grammar.OvmParser.AndExpressionContext;
import org.ovmlang.grammar.OvmParser.CallExpressionContext;
import org.ovmlang.grammar.OvmParser.ConstantContext;
import org.ovmlang.grammar.OvmParser.ExpressionContext;
import org.ovmlang.grammar.OvmParser.HexContext;
import org.ovmlang.grammar.OvmParser.IdentifierContext;
import org.ovmlang.grammar.OvmParser.ImpliesExpressionContext;
import org.ovmlang.grammar.OvmParser.IndexExpressionContext;
import org.ovmlang.grammar.OvmParser.IntegerContext;
import org.ovmlang.grammar.OvmParser.LetExpressionContext;
import org.ovmlang.grammar.OvmParser.NameContext;
import org.ovmlang.grammar.OvmParser.NotExpressionContext;
import org.ovmlang.grammar.OvmParser.OrExpressionContext;
import org.ovmlang.grammar.OvmParser.ParenthesizedContext;
import org.ovmlang.grammar.OvmParser.PathExpressionContext;
import org.ovmlang.grammar.OvmParser.PrimaryContext;
import org.ovmlang.grammar.OvmParser.PrimaryExpressionContext;
import org.ovmlang.grammar.OvmParser.StepContext;
import org.ovmlang.grammar.OvmParser.StringContext;

/**
 * Makes expressions from parse trees.
 *
 * <p>The parse tree of {@code a and b and c} or of {@code a.0.1.2} leans to the left and is as deep
 * as the text is long, so left operands are walked with a loop; only what {@link GuardedParser}
 * bounds is walked by recursion. The depth of the result is bounded too, for who reads it next.
 */
final class ExpressionBuilder {

  private final SyntaxErrors errors;
  private final Scope scope;
  private final Literals literals;
  private final CallBuilder calls;
  private final OperatorBuilder operators;

  ExpressionBuilder(SyntaxErrors errors, Scope scope, Literals literals, TypeBuilder types) {
    this.errors = errors;
    this.scope = scope;
    this.literals = literals;
    this.calls = new CallBuilder(errors, scope, types, this);
    this.operators = new OperatorBuilder(errors);
  }

  ExpressionSyntax expression(ExpressionContext context) {
    return build(context, 1);
  }

  /** The expression, which lies {@code depth} levels deep in its declaration. */
  ExpressionSyntax build(ExpressionContext context, int depth) {
    Deque<ExpressionContext> spine = new ArrayDeque<>();
    ExpressionContext leftmost = context;
    int level = depth;
    while (leftmost.getChild(0) instanceof ExpressionContext left) {
      spine.push(leftmost);
      level += isSameChain(leftmost, left) ? 0 : 1;
      leftmost = left;
    }
    if (level > DeepStack.MAX_NESTING) {
      throw new NestingException(context.getStart());
    }
    ExpressionSyntax result = leftmost(leftmost, level);
    while (!spine.isEmpty()) {
      ExpressionContext next = spine.pop();
      if (next instanceof AndExpressionContext || next instanceof OrExpressionContext) {
        List<ExpressionSyntax> operands = new ArrayList<>();
        operands.add(result);
        operands.add(right(next, level));
        while (!spine.isEmpty() && isSameChain(spine.element(), next)) {
          operands.add(right(spine.pop(), level));
        }
        Span span = result.span().join(operands.get(operands.size() - 1).span());
        result =
            next instanceof AndExpressionContext
                ? new AndExpression(span, operands)
                : new OrExpression(span, operands);
      } else {
        result = extended(result, next, level);
      }
      level--;
    }
    return result;
  }

  private static boolean isSameChain(ExpressionContext outer, ExpressionContext inner) {
    return (outer instanceof AndExpressionContext && inner instanceof AndExpressionContext)
        || (outer instanceof OrExpressionContext && inner instanceof OrExpressionContext);
  }

  private ExpressionSyntax right(ExpressionContext context, int level) {
    return build((ExpressionContext) context.getChild(2), level);
  }

  /** What {@code context} makes of its left operand {@code base}. */
  private ExpressionSyntax extended(ExpressionSyntax base, ExpressionContext context, int level) {
    if (context instanceof PathExpressionContext path) {
      Span span = base.span().join(errors.span(path.step()));
      if (base instanceof IntegerLiteral) {
        errors.error(span, "there are no decimal numbers", "count in a smaller unit");
      }
      return new PathExpression(span, base, step(path.step()));
    }
    if (context instanceof CallExpressionContext call) {
      return calls.call(base, call, level);
    }
    if (context instanceof IndexExpressionContext index) {
      Span span = base.span().join(errors.span(index.RBRACK().getSymbol()));
      return new IndexExpression(span, base, right(index, level));
    }
    ExpressionSyntax right = right(context, level);
    if (context instanceof ImpliesExpressionContext) {
      return new ImpliesExpression(base.span().join(right.span()), base, right);
    }
    Token operator = ((TerminalNode) context.getChild(1)).getSymbol();
    return operators.binary(base, operator, right);
  }

  private ExpressionSyntax leftmost(ExpressionContext context, int level) {
    if (context instanceof PrimaryExpressionContext primary) {
      return primary(primary.primary(), level);
    }
    if (context instanceof NotExpressionContext not) {
      ExpressionSyntax operand = build(not.expression(), level + 1);
      return new NotExpression(errors.span(not.NOT().getSymbol()).join(operand.span()), operand);
    }
    if (context instanceof LetExpressionContext let) {
      ExpressionSyntax value = build(let.expression(0), level + 1);
      NameSyntax variable = name(let.identifier());
      ExpressionSyntax body = bodyWith(variable, let.expression(1), level + 1);
      return new LetExpression(errors.span(context), variable, value, body);
    }
    throw new IllegalStateException("no expression of the grammar: " + context.getClass());
  }

  /** A body in which {@code variable} is bound. */
  ExpressionSyntax bodyWith(NameSyntax variable, ExpressionContext body, int depth) {
    scope.bind(variable);
    try {
      return build(body, depth);
    } finally {
      scope.release(variable);
    }
  }

  private ExpressionSyntax primary(PrimaryContext context, int level) {
    Token token = context.getStart();
    if (context instanceof ParenthesizedContext parenthesized) {
      ExpressionSyntax inner = build(parenthesized.expression(), level + 1);
      return new ParenthesizedExpression(errors.span(context), inner);
    }
    if (context instanceof NameContext) {
      return named(errors.span(context), token.getText());
    }
    if (context instanceof ConstantContext) {
      String text = token.getText();
      boolean braces = text.startsWith("${");
      String name = braces ? text.substring(2, text.length() - 1) : text.substring(1);
      return new ConstantExpression(errors.span(context), name);
    }
    if (context instanceof IntegerContext) {
      return literals.integer(token);
    }
    if (context instanceof HexContext) {
      return literals.hex(token);
    }
    if (context instanceof StringContext) {
      return literals.string(token);
    }
    throw new IllegalStateException("no primary of the grammar: " + context.getClass());
  }

  /** A name, or one of the words that mean something unless the declaration binds them. */
  private ExpressionSyntax named(Span span, String name) {
    if (scope.binds(name)) {
      return new NameExpression(span, name);
    }
    return switch (name) {
      case "true" -> new BooleanLiteral(span, true);
      case "false" -> new BooleanLiteral(span, false);
      case "self" -> new SelfExpression(span);
      default -> new NameExpression(span, name);
    };
  }

  PathStep step(StepContext context) {
    if (context.INTEGER() != null) {
      return literals.index(context.INTEGER().getSymbol());
    }
    return new PathStep.Field(errors.span(context), context.getText());
  }

  NameSyntax name(IdentifierContext context) {
    Token token = context.getStart();
    return new NameSyntax(errors.span(token), token.getText());
  }
}
