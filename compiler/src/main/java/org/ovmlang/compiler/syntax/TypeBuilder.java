package org.ovmlang.compiler.syntax;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.grammar.OvmParser.ArgumentContext;
import org.ovmlang.grammar.OvmParser.CallExpressionContext;
import org.ovmlang.grammar.OvmParser.ExpressionContext;
import org.ovmlang.grammar.OvmParser.NameContext;
import org.ovmlang.grammar.OvmParser.PlainArgumentContext;
import org.ovmlang.grammar.OvmParser.PrimaryExpressionContext;
import org.ovmlang.grammar.OvmParser.TypeContext;

/** Makes types, from where only a type may stand and from arguments that turn out to be types. */
final class TypeBuilder {

  private static final String CLAIM = "Claim";

  private final SyntaxErrors errors;

  TypeBuilder(SyntaxErrors errors) {
    this.errors = errors;
  }

  TypeSyntax type(TypeContext context) {
    return type(context, 1);
  }

  private TypeSyntax type(TypeContext context, int depth) {
    String name = context.identifier().getText();
    Token last = context.identifier().getStop();
    TypeSyntax type = new TypeSyntax.Named(errors.span(context.identifier()), name);
    if (context.LPAREN() != null) {
      last = context.RPAREN().getSymbol();
      Span span = errors.span(context.getStart(), last);
      if (!name.equals(CLAIM)) {
        errors.error(
            span,
            "the type '" + SyntaxErrorExplainer.cut(name) + "' takes no types in parentheses",
            "only 'Claim(T, ...)' does");
      }
      List<TypeSyntax> inputs =
          context.type().stream().map(input -> type(input, depth + 1)).toList();
      type = new TypeSyntax.Claim(span, inputs);
    }
    return lists(type, context.RBRACK().stream().map(node -> node.getSymbol()).toList(), depth);
  }

  private TypeSyntax lists(TypeSyntax element, List<Token> closings, int depth) {
    TypeSyntax type = element;
    if (closings.size() + depth > DeepStack.MAX_NESTING) {
      throw new NestingException(closings.get(DeepStack.MAX_NESTING - depth));
    }
    for (Token closing : closings) {
      type = new TypeSyntax.ListOf(element.span().join(errors.span(closing)), type);
    }
    return type;
  }

  /** The type that the argument reads as, or null if it is no type. */
  @Nullable TypeSyntax typeOf(ArgumentContext argument, int depth) {
    if (!(argument instanceof PlainArgumentContext plain)) {
      return null;
    }
    TypeSyntax element = typeOf(plain.expression(), depth);
    return element == null
        ? null
        : lists(element, plain.RBRACK().stream().map(node -> node.getSymbol()).toList(), depth);
  }

  private @Nullable TypeSyntax typeOf(ExpressionContext expression, int depth) {
    String name = nameOf(expression);
    if (name != null) {
      return new TypeSyntax.Named(errors.span(expression), name);
    }
    if (!(expression instanceof CallExpressionContext call)
        || !CLAIM.equals(nameOf(call.expression()))) {
      return null;
    }
    List<ArgumentContext> arguments =
        call.arguments() == null ? List.of() : call.arguments().argument();
    List<@Nullable TypeSyntax> inputs = new java.util.ArrayList<>();
    for (ArgumentContext argument : arguments) {
      inputs.add(typeOf(argument, depth + 1));
    }
    if (inputs.contains(null)) {
      return null;
    }
    return new TypeSyntax.Claim(
        errors.span(expression), inputs.stream().map(java.util.Objects::requireNonNull).toList());
  }

  /** The name that the expression is, or null. */
  static @Nullable String nameOf(ExpressionContext expression) {
    return expression instanceof PrimaryExpressionContext primary
            && primary.primary() instanceof NameContext name
        ? name.getText()
        : null;
  }
}
