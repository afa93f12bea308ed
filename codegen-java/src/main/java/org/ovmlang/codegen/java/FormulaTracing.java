package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;

/**
 * Makes the code of one definition report its formulas. The code stays that of the decider: the
 * value of each formula is put between a begin and an end, which leave it as it is.
 */
final class FormulaTracing {

  /** The method of the generated class that begins a formula. */
  static final String BEGIN = "begin";

  private final SiteTable sites;
  // The values of the leaf that was generated last; it is reported right after.
  private List<Expression> leafValues = List.of();

  FormulaTracing(SiteTable sites) {
    this.sites = sites;
  }

  /** Notes what a trace shows of the leaf whose expression is made now. */
  void leaf(List<Expression> values) {
    leafValues = values;
  }

  /** The value of a formula, reported. */
  Expression reported(Formula formula, Expression value, Scope scope) {
    List<Expression> values = leafValues;
    leafValues = List.of();
    return reported(sites.of(formula), value, values, scope);
  }

  /** The value of what has that number, reported with the values that it is about. */
  static Expression reported(int site, Expression value, List<Expression> values, Scope scope) {
    Local evaluation = scope.names().evaluation();
    List<Expression> parts = new ArrayList<>(List.of(value));
    parts.addAll(values);
    // The arguments of a call are computed from left to right: begin comes before the value.
    CodeBlock code =
        CodeBlock.of(
            "$L.end($L($L, $L),$W$L)",
            evaluation.name(),
            BEGIN,
            evaluation.name(),
            site,
            Expression.list(parts));
    return Expression.composed(code, false, parts).using(evaluation);
  }

  /** The values that a trace shows: those that the source does not show already. */
  static List<Expression> shown(List<Term> terms, List<Expression> values) {
    List<Expression> shown = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      if (isShown(terms.get(i))) {
        shown.add(values.get(i));
      }
    }
    return shown;
  }

  /** Whether a trace shows the value of a term. */
  static boolean isShown(Term term) {
    return !(term instanceof Term.UintLiteral
        || term instanceof Term.BytesLiteral
        || term instanceof Term.BoolLiteral);
  }
}
