package org.ovmlang.compiler.ir;

import java.util.List;

/**
 * Visits a formula and every formula and term in it that decides whether it holds. Where a local
 * engine looks for witnesses does not, but for the bounds of numbers. A subclass overrides what it
 * wants to see; to go on below what it saw, it calls {@code super}.
 */
public class IrWalker implements Formula.Visitor<Boolean> {

  /** Visits a formula and all its parts. */
  public final void walk(Formula formula) {
    formula.accept(this);
  }

  /** Visits a term and all its parts, itself first. */
  public final void walk(Term term) {
    see(term);
    term.parts().forEach(this::walk);
  }

  /** Is called with every term, parts after what they are part of. */
  protected void see(Term term) {}

  /** Visits the domain of a quantifier and its membership formula. */
  protected void walk(Domain domain) {
    walkTerms(domain.arguments());
    if (domain.source() instanceof Source.Numbers numbers) {
      walk(numbers.from());
      walk(numbers.to());
    }
    walk(domain.membership());
  }

  /** Visits all terms. */
  protected final Boolean walkTerms(List<Term> terms) {
    terms.forEach(this::walk);
    return true;
  }

  private Boolean walkFormulas(List<Formula> formulas) {
    formulas.forEach(this::walk);
    return true;
  }

  @Override
  public Boolean visit(Formula.Constant formula) {
    return true;
  }

  @Override
  public Boolean visit(Formula.And formula) {
    return walkFormulas(formula.operands());
  }

  @Override
  public Boolean visit(Formula.Or formula) {
    return walkFormulas(formula.operands());
  }

  @Override
  public Boolean visit(Formula.Not formula) {
    return formula.operand().accept(this);
  }

  @Override
  public Boolean visit(Formula.Atom formula) {
    return walkTerms(formula.arguments());
  }

  @Override
  public Boolean visit(Formula.Comparison formula) {
    walk(formula.left());
    walk(formula.right());
    return true;
  }

  @Override
  public Boolean visit(Formula.Call formula) {
    return walkTerms(formula.arguments());
  }

  @Override
  public Boolean visit(Formula.ClaimCall formula) {
    walk(formula.claim());
    return walkTerms(formula.extraInputs());
  }

  @Override
  public Boolean visit(Formula.Exists formula) {
    walk(formula.domain());
    return formula.body().accept(this);
  }

  @Override
  public Boolean visit(Formula.ForAll formula) {
    walk(formula.domain());
    return formula.body().accept(this);
  }
}
