package org.ovmlang.compiler.lower;

import java.util.List;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;

/** Copies a formula; a subclass says what becomes of the parts that it changes. */
abstract class FormulaRewriter implements Formula.Visitor<Formula> {

  final Formula rewrite(Formula formula) {
    return formula.accept(this);
  }

  private List<Formula> rewriteAll(List<Formula> formulas) {
    return formulas.stream().map(this::rewrite).toList();
  }

  private Domain rewrite(Domain domain) {
    return new Domain(
        domain.span(),
        domain.variable(),
        domain.arguments(),
        domain.source(),
        rewrite(domain.membership()));
  }

  @Override
  public Formula visit(Formula.Constant formula) {
    return formula;
  }

  @Override
  public Formula visit(Formula.And formula) {
    return new Formula.And(formula.span(), rewriteAll(formula.operands()));
  }

  @Override
  public Formula visit(Formula.Or formula) {
    return new Formula.Or(formula.span(), rewriteAll(formula.operands()));
  }

  @Override
  public Formula visit(Formula.Not formula) {
    return new Formula.Not(formula.span(), rewrite(formula.operand()));
  }

  @Override
  public Formula visit(Formula.Atom formula) {
    return formula;
  }

  @Override
  public Formula visit(Formula.Comparison formula) {
    return formula;
  }

  @Override
  public Formula visit(Formula.Call formula) {
    return formula;
  }

  @Override
  public Formula visit(Formula.ClaimCall formula) {
    return formula;
  }

  @Override
  public Formula visit(Formula.Exists formula) {
    return new Formula.Exists(formula.span(), rewrite(formula.domain()), rewrite(formula.body()));
  }

  @Override
  public Formula visit(Formula.ForAll formula) {
    return new Formula.ForAll(formula.span(), rewrite(formula.domain()), rewrite(formula.body()));
  }
}
