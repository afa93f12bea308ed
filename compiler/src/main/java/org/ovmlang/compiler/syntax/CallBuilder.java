package org.ovmlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.grammar.OvmParser.ArgumentContext;
import org.ovmlang.grammar.OvmParser.CallExpressionContext;
import org.ovmlang.grammar.OvmParser.LambdaArgumentContext;
import org.ovmlang.grammar.OvmParser.PlainArgumentContext;

/** Makes of {@code callee(arguments)} a call, a quantifier or a {@code decode}. */
final class CallBuilder {

  private static final String DECODE = "decode";

  private final SyntaxErrors errors;
  private final Scope scope;
  private final TypeBuilder types;
  private final ExpressionBuilder expressions;

  CallBuilder(SyntaxErrors errors, Scope scope, TypeBuilder types, ExpressionBuilder expressions) {
    this.errors = errors;
    this.scope = scope;
    this.types = types;
    this.expressions = expressions;
  }

  ExpressionSyntax call(ExpressionSyntax callee, CallExpressionContext context, int level) {
    List<ArgumentContext> arguments =
        context.arguments() == null ? List.of() : context.arguments().argument();
    Span span = callee.span().join(errors.span(context.RPAREN().getSymbol()));
    QuantifierExpression.Kind kind = quantifierKind(callee);
    if (kind != null && callee instanceof PathExpression path) {
      if (arguments.isEmpty()) {
        return unnamedQuantifier(span, kind, path);
      }
      if (arguments.size() == 1 && arguments.get(0) instanceof LambdaArgumentContext lambda) {
        NameSyntax variable = expressions.name(lambda.identifier());
        ExpressionSyntax body = expressions.bodyWith(variable, lambda.expression(), level);
        return new QuantifierExpression(span, kind, path.base(), variable, body);
      }
    }
    ExpressionSyntax decode = decode(span, callee, arguments, level);
    return decode != null
        ? decode
        : new CallExpression(span, plainCallee(callee), plainArguments(arguments, level));
  }

  private static QuantifierExpression.@Nullable Kind quantifierKind(ExpressionSyntax callee) {
    if (callee instanceof PathExpression path && path.step() instanceof PathStep.Field field) {
      return switch (field.name()) {
        case "all" -> QuantifierExpression.Kind.ALL;
        case "any" -> QuantifierExpression.Kind.ANY;
        default -> null;
      };
    }
    return null;
  }

  private QuantifierExpression unnamedQuantifier(
      Span span, QuantifierExpression.Kind kind, PathExpression path) {
    if (kind == QuantifierExpression.Kind.ALL) {
      errors.error(
          path.step().span(),
          "'all' needs a variable and what holds of it",
          "write '.all(x -> ...)'");
    }
    return new QuantifierExpression(span, kind, path.base(), null, null);
  }

  /**
   * {@code decode(x, T)}, or null if this is another call: one of an input named {@code decode}, or
   * with an argument that is a variable and so no type.
   */
  private @Nullable ExpressionSyntax decode(
      Span span, ExpressionSyntax callee, List<ArgumentContext> arguments, int level) {
    if (!(callee instanceof NameExpression name)
        || !name.name().equals(DECODE)
        || scope.binds(DECODE)
        || arguments.size() != 2
        || !(arguments.get(0) instanceof PlainArgumentContext value)) {
      return null;
    }
    TypeSyntax type = types.typeOf(arguments.get(1), level);
    if (type == null || (type instanceof TypeSyntax.Named named && scope.binds(named.name()))) {
      return null;
    }
    return new DecodeExpression(span, argument(value, level), type);
  }

  /** A word that is called is the name of a definition, even {@code true}. */
  private static ExpressionSyntax plainCallee(ExpressionSyntax callee) {
    return callee instanceof BooleanLiteral
        ? new NameExpression(callee.span(), callee.span().text())
        : callee;
  }

  private List<ExpressionSyntax> plainArguments(List<ArgumentContext> arguments, int level) {
    List<ExpressionSyntax> result = new ArrayList<>();
    for (ArgumentContext argument : arguments) {
      if (argument instanceof PlainArgumentContext plain) {
        result.add(argument(plain, level));
      } else if (argument instanceof LambdaArgumentContext lambda) {
        errors.error(
            errors.span(lambda.ARROW().getSymbol()),
            "a variable with '->' stands only as the one argument of '.all' or '.any'",
            "write 'source(arguments).all(x -> ...)'");
        expressions.bodyWith(expressions.name(lambda.identifier()), lambda.expression(), level);
      }
    }
    return result;
  }

  private ExpressionSyntax argument(PlainArgumentContext context, int level) {
    if (!context.LBRACK().isEmpty()) {
      TerminalNode bracket = context.LBRACK(0);
      errors.error(
          errors.span(bracket.getSymbol()),
          "'[' has no meaning here",
          "a part of a value is named after a dot: 'xs.0'; a list type stands in 'decode(x, T[])'");
    }
    return expressions.build(context.expression(), level);
  }
}
