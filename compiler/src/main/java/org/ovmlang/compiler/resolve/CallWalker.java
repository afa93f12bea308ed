package org.ovmlang.compiler.resolve;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ComparisonExpression;
import org.ovmlang.compiler.syntax.DecodeExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.IndexExpression;
import org.ovmlang.compiler.syntax.LetExpression;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.NameSyntax;
import org.ovmlang.compiler.syntax.PathExpression;
import org.ovmlang.compiler.syntax.QuantifierExpression;
import org.ovmlang.compiler.syntax.SourceKindSyntax;
import org.ovmlang.compiler.syntax.SourceSyntax;

/** Finds where a definition names another one with arguments, and what for. */
abstract class CallWalker extends SyntaxWalker {

  /** What the name of a definition with arguments behind it stands for. */
  enum Use {
    /** Its formula. */
    FORMULA,
    /** Its members; the first input is left out. */
    QUANTIFIER,
    /** Its claim as a value; the last inputs may be left out. */
    CLAIM
  }

  private final DefinitionSymbol caller;
  private final Map<String, Integer> bound = new TreeMap<>();
  private boolean inTerm;
  private boolean isDomain;

  CallWalker(DefinitionSymbol caller) {
    this.caller = caller;
    caller.inputSyntax().forEach(input -> bound.put(input.name().text(), 1));
  }

  /** Is called with every use of a definition. */
  abstract void call(CallExpression expression, DefinitionSymbol callee, Use use);

  /** Goes through the formula of the definition and the clauses of a source. */
  final void run() {
    ExpressionSyntax body = caller.body();
    if (body != null) {
      walk(body);
    }
    SourceSyntax source = caller.source();
    if (source != null) {
      source.kinds().forEach(this::sourceKind);
    }
  }

  private void sourceKind(SourceKindSyntax kind) {
    if (kind instanceof SourceKindSyntax.Key key) {
      term(key.key());
    } else if (kind instanceof SourceKindSyntax.Overlapping overlapping) {
      term(overlapping.range());
    } else if (kind instanceof SourceKindSyntax.Ordered ordered) {
      term(ordered.from());
      term(ordered.to());
    } else if (kind instanceof SourceKindSyntax.Numbers numbers) {
      term(numbers.from());
      term(numbers.to());
    }
  }

  private void term(ExpressionSyntax expression) {
    boolean before = inTerm;
    inTerm = true;
    walk(expression);
    inTerm = before;
  }

  @Override
  public @Nullable Void visitCall(CallExpression expression) {
    Use use = inTerm ? Use.CLAIM : isDomain ? Use.QUANTIFIER : Use.FORMULA;
    isDomain = false;
    ExpressionSyntax callee = expression.callee().withoutParentheses();
    if (!(callee instanceof NameExpression name)) {
      term(callee);
    } else if (bound.getOrDefault(name.name(), 0) == 0) {
      caller
          .scope()
          .definition(name.name(), caller.isLegacy())
          .ifPresent(symbol -> call(expression, symbol, use));
    }
    expression.arguments().forEach(this::term);
    return null;
  }

  @Override
  public @Nullable Void visitQuantifier(QuantifierExpression expression) {
    ExpressionSyntax domain = expression.domain().withoutParentheses();
    isDomain = domain instanceof CallExpression;
    walk(domain);
    NameSyntax variable = expression.variable();
    if (expression.body() != null && variable != null) {
      bound.merge(variable.text(), 1, Integer::sum);
      walk(expression.body());
      bound.merge(variable.text(), -1, Integer::sum);
    }
    return null;
  }

  @Override
  public @Nullable Void visitLet(LetExpression expression) {
    term(expression.value());
    bound.merge(expression.variable().text(), 1, Integer::sum);
    walk(expression.body());
    bound.merge(expression.variable().text(), -1, Integer::sum);
    return null;
  }

  @Override
  public @Nullable Void visitComparison(ComparisonExpression expression) {
    term(expression.left());
    term(expression.right());
    return null;
  }

  @Override
  public @Nullable Void visitPath(PathExpression expression) {
    term(expression.base());
    return null;
  }

  @Override
  public @Nullable Void visitIndex(IndexExpression expression) {
    term(expression.list());
    term(expression.index());
    return null;
  }

  @Override
  public @Nullable Void visitDecode(DecodeExpression expression) {
    term(expression.value());
    return null;
  }
}
