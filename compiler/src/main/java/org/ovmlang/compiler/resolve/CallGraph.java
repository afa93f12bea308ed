package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ComparisonExpression;
import org.ovmlang.compiler.syntax.DecodeExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.LetExpression;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.NameSyntax;
import org.ovmlang.compiler.syntax.PathExpression;
import org.ovmlang.compiler.syntax.QuantifierExpression;
import org.ovmlang.compiler.syntax.SelfExpression;
import org.ovmlang.compiler.syntax.SourceKindSyntax;

/**
 * Which definition calls which. A claim that is made where a value is needed is no call: it can
 * lead back only through a claim value.
 */
final class CallGraph {

  private final List<DefinitionSymbol> definitions;
  private final Diagnostics diagnostics;
  private final List<DefinitionSymbol> ordered = new ArrayList<>();
  private final Set<DefinitionSymbol> done = new HashSet<>();
  private final Set<DefinitionSymbol> open = new LinkedHashSet<>();

  CallGraph(List<DefinitionSymbol> definitions, Diagnostics diagnostics) {
    this.definitions = definitions;
    this.diagnostics = diagnostics;
  }

  /** The definitions, callees first; a circle of calls is reported once. */
  List<DefinitionSymbol> calleesFirst() {
    definitions.forEach(this::visit);
    return ordered;
  }

  private void visit(DefinitionSymbol symbol) {
    if (done.contains(symbol)) {
      return;
    }
    if (!open.add(symbol)) {
      reportCycle(symbol);
      return;
    }
    CalleeCollector collector = new CalleeCollector(symbol);
    if (symbol.body() != null) {
      collector.formula(symbol.body());
    }
    if (symbol.source() != null) {
      symbol.source().kinds().forEach(collector::sourceKind);
    }
    boolean self = collector.sawSelf;
    for (DefinitionSymbol callee : collector.callees) {
      visit(callee);
      self |= callee.usesSelf();
    }
    if (self && symbol.kind() == DefinitionKind.LIBRARY) {
      symbol.markUsesSelf();
    }
    open.remove(symbol);
    done.add(symbol);
    ordered.add(symbol);
  }

  private void reportCycle(DefinitionSymbol symbol) {
    List<DefinitionSymbol> cycle = new ArrayList<>(open);
    cycle = cycle.subList(cycle.indexOf(symbol), cycle.size());
    diagnostics.error(
        DiagnosticCode.RECURSION,
        symbol.span(),
        "'"
            + symbol.name()
            + "' calls itself: "
            + cycle.stream().map(DefinitionSymbol::name).collect(Collectors.joining(" → "))
            + " → "
            + symbol.name(),
        "a definition can come back to itself only through a claim value, such as an input of type"
            + " Claim");
  }

  /** The definitions that a formula calls; the terms in it are searched for {@code self} only. */
  private static final class CalleeCollector extends SyntaxWalker {

    private final DefinitionSymbol caller;
    private final Set<DefinitionSymbol> callees = new LinkedHashSet<>();
    private final Map<String, Integer> bound = new TreeMap<>();
    private boolean inTerm;
    private boolean sawSelf;

    CalleeCollector(DefinitionSymbol caller) {
      this.caller = caller;
      caller.inputs().forEach(input -> bound.put(input.name(), 1));
    }

    void formula(ExpressionSyntax body) {
      walk(body);
    }

    void sourceKind(SourceKindSyntax kind) {
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

    @Override
    public Boolean visitSelf(SelfExpression expression) {
      sawSelf = true;
      return true;
    }

    @Override
    public Boolean visitCall(CallExpression expression) {
      ExpressionSyntax callee = expression.callee().withoutParentheses();
      if (callee instanceof NameExpression name) {
        if (!inTerm && bound.getOrDefault(name.name(), 0) == 0) {
          caller
              .scope()
              .definition(name.name(), caller.isLegacy())
              .filter(symbol -> symbol.kind() != DefinitionKind.EXTERN)
              .ifPresent(callees::add);
        }
      } else {
        term(callee);
      }
      expression.arguments().forEach(this::term);
      return true;
    }

    @Override
    public Boolean visitComparison(ComparisonExpression expression) {
      term(expression.left());
      term(expression.right());
      return true;
    }

    @Override
    public Boolean visitLet(LetExpression expression) {
      term(expression.value());
      bound.merge(expression.variable().text(), 1, Integer::sum);
      walk(expression.body());
      bound.merge(expression.variable().text(), -1, Integer::sum);
      return true;
    }

    @Override
    public Boolean visitPath(PathExpression expression) {
      term(expression.base());
      return true;
    }

    @Override
    public Boolean visitDecode(DecodeExpression expression) {
      term(expression.value());
      return true;
    }

    private void term(ExpressionSyntax expression) {
      boolean before = inTerm;
      inTerm = true;
      walk(expression);
      inTerm = before;
    }

    @Override
    public Boolean visitQuantifier(QuantifierExpression expression) {
      walk(expression.domain());
      NameSyntax variable = expression.variable();
      if (expression.body() != null && variable != null) {
        bound.merge(variable.text(), 1, Integer::sum);
        walk(expression.body());
        bound.merge(variable.text(), -1, Integer::sum);
      }
      return true;
    }
  }
}
