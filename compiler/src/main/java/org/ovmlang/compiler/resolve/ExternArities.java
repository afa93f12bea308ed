package org.ovmlang.compiler.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.rule.WrongArity;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.CallExpression;

/**
 * How many inputs the predicates have that only the options name. Calls and quantifiers say it, and
 * all must say the same; claims may leave inputs out, so that they count only where nothing else
 * says it, and then the longest does.
 */
final class ExternArities {

  private record Arity(int inputs, Span said) {}

  private final Map<DefinitionSymbol, Arity> called = new LinkedHashMap<>();
  private final Map<DefinitionSymbol, Arity> claimed = new LinkedHashMap<>();
  private final Diagnostics diagnostics;

  private ExternArities(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Settles the inputs of those of the definitions whose number nothing declares. */
  static void settle(List<DefinitionSymbol> definitions, Diagnostics diagnostics) {
    if (definitions.stream().allMatch(DefinitionSymbol::isArityKnown)) {
      return;
    }
    ExternArities arities = new ExternArities(diagnostics);
    definitions.forEach(arities::hear);
    for (DefinitionSymbol symbol : definitions) {
      if (!symbol.isArityKnown()) {
        Arity arity = arities.called.getOrDefault(symbol, arities.claimed.get(symbol));
        symbol.settleArity(arity == null ? 0 : arity.inputs());
      }
    }
  }

  private void hear(DefinitionSymbol caller) {
    new CallWalker(caller) {
      @Override
      void call(CallExpression expression, DefinitionSymbol callee, Use use) {
        if (!callee.isArityKnown()) {
          int given = expression.arguments().size();
          int inputs = use == Use.QUANTIFIER ? given + 1 : given;
          ExternArities.this.hear(callee, new Arity(inputs, expression.span()), use);
        }
      }
    }.run();
  }

  private void hear(DefinitionSymbol extern, Arity said, CallWalker.Use use) {
    if (use == CallWalker.Use.CLAIM) {
      claimed.merge(extern, said, (a, b) -> b.inputs() > a.inputs() ? b : a);
      return;
    }
    Arity first = called.putIfAbsent(extern, said);
    if (first != null && first.inputs() != said.inputs()) {
      WrongArity.undeclared(
          said.said(), extern.name(), said.inputs(), first.said(), first.inputs(), diagnostics);
    }
  }
}
