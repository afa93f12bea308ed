package org.ovmlang.compiler.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private Boolean operands(List<Formula> operands, List<Set<Fact>> stated) {
    KnownFacts outer = known;
    Map<Fact, Integer> counts = KnownFacts.count(stated);
    for (int i = 0; i < operands.size(); i++) {
      known = outer.andOthers(counts, stated.get(i));
      walk(operands.get(i));
    }
    known = outer;
    return true;
  }

  @Override
  public Boolean visit(Formula.And formula) {
    return operands(
        formula.operands(),
        formula.operands().stream().map(operand -> facts.of(operand).ifTrue()).toList());
  }

  @Override
  public Boolean visit(Formula.Or formula) {
    return operands(
        formula.operands(),
        formula.operands().stream().map(operand -> facts.of(operand).ifFalse()).toList());
  }

  @Override
  public Boolean visit(Formula.Exists formula) {
    walk(formula.domain());
    return body(formula.domain(), formula.body());
  }

  @Override
  public Boolean visit(Formula.ForAll formula) {
    walk(formula.domain());
    return body(formula.domain(), formula.body());
  }

  private Boolean body(Domain domain, Formula body) {
    KnownFacts outer = known;
    known = outer.and(facts.ofMember(domain));
    walk(body);
    known = outer;
    return true;
  }
}
