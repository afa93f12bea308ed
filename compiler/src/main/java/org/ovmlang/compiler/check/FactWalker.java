package org.ovmlang.compiler.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;

/** Visits a formula and says at each place which facts are known there. */
abstract class FactWalker extends IrWalker {

  private final Facts facts;
  private KnownFacts known = KnownFacts.NONE;

  FactWalker(Facts facts) {
    this.facts = facts;
  }

  /** What is known where the visited formula stands. */
  final KnownFacts known() {
    return known;
  }

  private void operands(List<Formula> operands, List<Set<Fact>> stated) {
    KnownFacts outer = known;
    Map<Fact, Integer> counts = KnownFacts.count(stated);
    for (int i = 0; i < operands.size(); i++) {
      known = outer.andOthers(counts, stated.get(i));
      walk(operands.get(i));
    }
    known = outer;
  }

  @Override
  public @Nullable Void visit(Formula.And formula) {
    operands(
        formula.operands(),
        formula.operands().stream().map(operand -> facts.of(operand).ifTrue()).toList());
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.Or formula) {
    operands(
        formula.operands(),
        formula.operands().stream().map(operand -> facts.of(operand).ifFalse()).toList());
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.Exists formula) {
    walk(formula.domain());
    body(formula.domain(), formula.body());
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.ForAll formula) {
    walk(formula.domain());
    body(formula.domain(), formula.body());
    return null;
  }

  private void body(Domain domain, Formula body) {
    KnownFacts outer = known;
    known = outer.and(facts.ofMember(domain));
    walk(body);
    known = outer;
  }
}
