package org.ovmlang.verification.metamorphic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.verification.differential.IrRewriter;

/** Programs whose formulas say the same in other connectives. */
final class FormulaRewrites {

  private FormulaRewrites() {}

  /** Counts what it changes. */
  abstract static class Counting extends IrRewriter {

    private int sites;

    /** What is said in place of a formula, if it is. */
    abstract Optional<Formula> other(Formula formula);

    @Override
    protected final Formula replaced(Formula formula) {
      Optional<Formula> other = other(formula);
      sites += other.isPresent() ? 1 : 0;
      return other.orElse(formula);
    }

    final Variant applied(CheckedProgram program) {
      CheckedProgram rewritten = rewrite(program);
      return new Variant(rewritten, Translation.NONE, sites);
    }
  }

  /** Every conjunction as a negated disjunction of negations, and the other way round. */
  static Variant deMorgan(CheckedProgram program) {
    return new Counting() {
      @Override
      Optional<Formula> other(Formula formula) {
        Span span = formula.span();
        if (formula instanceof Formula.And and) {
          return Optional.of(not(new Formula.Or(span, negated(and.operands()))));
        }
        if (formula instanceof Formula.Or or) {
          return Optional.of(not(new Formula.And(span, negated(or.operands()))));
        }
        return Optional.empty();
      }
    }.applied(program);
  }

  /**
   * Every {@code any} as a negated {@code all} of the negation, and the other way round. Both are
   * false if an argument of the domain has no value, so that is said beside it.
   */
  static Variant dualQuantifiers(CheckedProgram program) {
    return new Counting() {
      @Override
      Optional<Formula> other(Formula formula) {
        Span span = formula.span();
        if (formula instanceof Formula.Exists any) {
          Formula dual = not(new Formula.ForAll(span, any.domain(), not(any.body())));
          return Optional.of(guarded(any.domain(), dual));
        }
        if (formula instanceof Formula.ForAll all) {
          Formula dual = not(new Formula.Exists(span, all.domain(), not(all.body())));
          return Optional.of(guarded(all.domain(), dual));
        }
        return Optional.empty();
      }
    }.applied(program);
  }

  /** Formulas of every kind under two negations. */
  static Variant doubleNegation(CheckedProgram program, Random random) {
    return new Counting() {
      @Override
      Optional<Formula> other(Formula formula) {
        return random.nextBoolean() ? Optional.of(not(not(formula))) : Optional.empty();
      }
    }.applied(program);
  }

  /** The parts of every connective in another order. */
  static Variant otherOrderOfOperands(CheckedProgram program, Random random) {
    return new Counting() {
      @Override
      Optional<Formula> other(Formula formula) {
        if (formula instanceof Formula.And and) {
          return Optional.of(new Formula.And(and.span(), otherOrder(and.operands(), random)));
        }
        if (formula instanceof Formula.Or or) {
          return Optional.of(new Formula.Or(or.span(), otherOrder(or.operands(), random)));
        }
        return Optional.empty();
      }
    }.applied(program);
  }

  private static List<Formula> otherOrder(List<Formula> operands, Random random) {
    List<Formula> order = new ArrayList<>(operands);
    Collections.rotate(order, 1 + random.nextInt(operands.size() - 1));
    return order;
  }

  private static Formula not(Formula formula) {
    return new Formula.Not(formula.span(), formula);
  }

  private static List<Formula> negated(List<Formula> formulas) {
    return formulas.stream().map(FormulaRewrites::not).toList();
  }

  private static Formula guarded(Domain domain, Formula formula) {
    return guarded(domain.arguments(), formula);
  }

  /** A formula, and that all the terms have a value. */
  static Formula guarded(List<Term> terms, Formula formula) {
    if (terms.isEmpty()) {
      return formula;
    }
    Span span = formula.span();
    List<Term> encodings = new ArrayList<>();
    terms.forEach(term -> encodings.add(new Term.Encode(span, term)));
    // One comparison, because of two an engine could find one false though the other is undecided.
    Term all = encodings.size() == 1 ? encodings.get(0) : new Term.Concat(span, encodings);
    Formula haveValues = new Formula.Comparison(span, ComparisonOperator.EQUAL, all, all);
    return new Formula.And(span, List.of(haveValues, formula));
  }
}
