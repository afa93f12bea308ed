package org.ovmlang.compiler.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits a formula and every formula and term in it that decides whether it holds. Where a local
 * engine looks for witnesses does not, but for the bounds of numbers. A subclass overrides what it
 * wants to see; to go on below what it saw, it calls {@code super}.
 */
@SuppressWarnings("NullAway") // which does not look at type arguments
public class IrWalker implements Formula.Visitor<@Nullable Void> {

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
  protected final void walkTerms(List<Term> terms) {
    terms.forEach(this::walk);
  }

  private void walkFormulas(List<Formula> formulas) {
    formulas.forEach(this::walk);
  }

  @Override
  public @Nullable Void visit(Formula.Constant formula) {
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.And formula) {
    walkFormulas(formula.operands());
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.Or formula) {
    walkFormulas(formula.operands());
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.Not formula) {
    formula.operand().accept(this);
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.Atom formula) {
    walkTerms(formula.arguments());
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.Comparison formula) {
    walk(formula.left());
    walk(formula.right());
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.Call formula) {
    walkTerms(formula.arguments());
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.ClaimCall formula) {
    walk(formula.claim());
    walkTerms(formula.extraInputs());
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.Exists formula) {
    walk(formula.domain());
    formula.body().accept(this);
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.ForAll formula) {
    walk(formula.domain());
    formula.body().accept(this);
    return null;
  }
}
