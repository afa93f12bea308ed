package org.ovmlang.compiler.migrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.resolve.InputSymbol;
import org.ovmlang.compiler.resolve.SyntaxWalker;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ConstantExpression;
import org.ovmlang.compiler.syntax.DecodeExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.LetExpression;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.QuantifierExpression;

/**
 * Writes names as edition 1 has them: that of a definition and not of its contract, a parameter
 * without a dollar sign unless something nearer has its name; and types, as {@link TypeEdits}.
 */
final class NameEdits extends SyntaxWalker {

  /** Words that mean something themselves when nothing binds them. */
  private static final Set<String> WORDS = Set.of("true", "false", "self");

  private final DefinitionSymbol symbol;
  private final Edits edits;
  private final Predicate<String> isParam;
  private final Map<String, Integer> bound = new HashMap<>();
  private final List<ConstantExpression> params = new ArrayList<>();

  /**
   * Edits of one definition.
   *
   * @param isParam whether a constant is a parameter of the program, not a signature scheme
   */
  NameEdits(DefinitionSymbol symbol, Edits edits, Predicate<String> isParam) {
    this.symbol = symbol;
    this.edits = edits;
    this.isParam = isParam;
    for (InputSymbol input : symbol.inputs()) {
      bind(input.name(), 1);
    }
  }

  /** Makes the edits; the parameters that were mentioned. */
  List<ConstantExpression> make(@Nullable ExpressionSyntax body) {
    if (body != null) {
      walk(body);
    }
    return params;
  }

  private void bind(String name, int times) {
    bound.merge(name, times, Integer::sum);
  }

  private boolean isBound(String name) {
    return bound.getOrDefault(name, 0) > 0;
  }

  @Override
  public @Nullable Void visitConstant(ConstantExpression expression) {
    constant(expression, false);
    return null;
  }

  private void constant(ConstantExpression expression, boolean isCalled) {
    String name = expression.name();
    if (isParam.test(name)) {
      params.add(expression);
      if (!isCalled && !isBound(name) && !WORDS.contains(name)) {
        edits.replace(expression.span(), name);
      }
    }
  }

  /** What is called by its bare name is a definition. */
  @Override
  public @Nullable Void visitCall(CallExpression expression) {
    ExpressionSyntax callee = expression.callee().withoutParentheses();
    if (callee instanceof NameExpression name) {
      if (!isBound(name.name())
          && symbol.scope().definition(name.name(), false).isEmpty()
          && symbol.scope().definition(name.name(), true).isPresent()) {
        edits.replace(
            name.span(), symbol.scope().definition(name.name(), true).orElseThrow().name());
      }
    } else if (callee instanceof ConstantExpression constant) {
      constant(constant, true);
    } else {
      walk(callee);
    }
    walkAll(expression.arguments());
    return null;
  }

  @Override
  public @Nullable Void visitQuantifier(QuantifierExpression expression) {
    walk(expression.domain());
    if (expression.variable() != null && expression.body() != null) {
      within(expression.variable().text(), expression.body());
    }
    return null;
  }

  @Override
  public @Nullable Void visitLet(LetExpression expression) {
    walk(expression.value());
    within(expression.variable().text(), expression.body());
    return null;
  }

  private void within(String variable, ExpressionSyntax body) {
    bind(variable, 1);
    walk(body);
    bind(variable, -1);
  }

  @Override
  public @Nullable Void visitDecode(DecodeExpression expression) {
    walk(expression.value());
    new TypeEdits(symbol.scope(), edits).make(expression.type());
    return null;
  }
}
