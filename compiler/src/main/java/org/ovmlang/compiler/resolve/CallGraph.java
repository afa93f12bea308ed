package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.rule.Recursion;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.SelfExpression;

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
    collector.run();
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
    List<String> names = cycle.stream().map(DefinitionSymbol::name).toList();
    Recursion.report(symbol.span(), names, diagnostics);
  }

  /** The definitions that a formula calls, and whether it says {@code self}. */
  private static final class CalleeCollector extends CallWalker {

    private final Set<DefinitionSymbol> callees = new LinkedHashSet<>();
    private boolean sawSelf;

    CalleeCollector(DefinitionSymbol caller) {
      super(caller);
    }

    @Override
    void call(CallExpression expression, DefinitionSymbol callee, Use use) {
      if (use != Use.CLAIM && callee.kind() != DefinitionKind.EXTERN) {
        callees.add(callee);
      }
    }

    @Override
    public @Nullable Void visitSelf(SelfExpression expression) {
      sawSelf = true;
      return null;
    }
  }
}
