package org.ovmlang.codegen.solidity;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Term;

/**
 * How large and how deep the formulas and terms of one definition are.
 *
 * <p>The stack of the EVM has 1,024 words, and a function that another one calls takes some ten of
 * them. So what is deep is translated along its heaviest path: each connective goes on with its
 * heaviest operand in the same function and calls functions for the others. Every such call at
 * least halves what is left, so calls nest no deeper than the logarithm of the size.
 */
final class Measures {

  /** Formulas that nest deeper are translated along their heaviest path. */
  private static final int MOST_HEIGHT = 8;

  /** If terms nest deeper, intermediate values are kept in memory. */
  private static final int MOST_TERM_HEIGHT = 12;

  private final IdentityHashMap<Formula, Size> sizes = new IdentityHashMap<>();
  private final IdentityHashMap<Term, Integer> heights = new IdentityHashMap<>();
  private final boolean deepFormulas;
  private final boolean deepTerms;

  private record Size(int height, long weight) {}

  private Measures(Definition definition) {
    new IrWalker() {
      @Override
      protected void see(Term term) {
        height(term);
      }
    }.walk(definition.body());
    this.deepTerms = heights.values().stream().anyMatch(height -> height > MOST_TERM_HEIGHT);
    this.deepFormulas = isDeep(definition.body());
    heights.clear();
  }

  /** Measures a definition. */
  static Measures of(Definition definition) {
    return new Measures(definition);
  }

  /** Whether some formula nests deep. */
  boolean hasDeepFormulas() {
    return deepFormulas;
  }

  /** Whether some term nests deep. */
  boolean hasDeepTerms() {
    return deepTerms;
  }

  /** Whether a formula nests so deep that it is translated along its heaviest path. */
  boolean isDeep(Formula formula) {
    return size(formula).height > MOST_HEIGHT;
  }

  /** The number of the heaviest of these formulas that is {@code wanted}, else of the last. */
  int heaviest(List<Formula> formulas, Predicate<Formula> wanted) {
    int heaviest = formulas.size() - 1;
    long weight = 0;
    for (int i = 0; i < formulas.size(); i++) {
      Formula formula = formulas.get(i);
      if (size(formula).weight >= weight && wanted.test(formula)) {
        heaviest = i;
        weight = size(formula).weight;
      }
    }
    return heaviest;
  }

  private Size size(Formula formula) {
    Size size = sizes.get(formula);
    if (size == null) {
      int height = 0;
      long weight = 1;
      for (Formula part : parts(formula)) {
        Size inner = size(part);
        height = Math.max(height, inner.height + 1);
        weight += inner.weight;
      }
      size = new Size(height, weight);
      sizes.put(formula, size);
    }
    return size;
  }

  private int height(Term term) {
    Integer known = heights.get(term);
    if (known != null) {
      return known;
    }
    int height = 0;
    for (Term part : term.parts()) {
      height = Math.max(height, height(part) + 1);
    }
    heights.put(term, height);
    return height;
  }

  private static List<Formula> parts(Formula formula) {
    if (formula instanceof Formula.And and) {
      return and.operands();
    } else if (formula instanceof Formula.Or or) {
      return or.operands();
    } else if (formula instanceof Formula.Not not) {
      return List.of(not.operand());
    } else if (formula instanceof Formula.Exists exists) {
      return List.of(exists.domain().membership(), exists.body());
    } else if (formula instanceof Formula.ForAll forAll) {
      return List.of(forAll.domain().membership(), forAll.body());
    }
    return List.of();
  }
}
