package org.ovmlang.compiler.plan;

import java.util.Optional;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;

/** What is the same for every number between the bounds of a loop, because of them. */
final class Bounds {

  private static final String IS_LESS_THAN = "IsLessThan";

  private final Optional<String> from;
  private final Optional<String> to;

  Bounds(Source.Numbers numbers) {
    this.from = TermKey.of(numbers.from());
    this.to = TermKey.of(numbers.to());
  }

  /** Whether a comparison of the number turns out the same for every number. */
  boolean settle(Formula.Comparison comparison, Frame frame) {
    return settle(comparison.operator(), comparison.left(), comparison.right(), frame);
  }

  /** Whether an atom about the number turns out the same for every number. */
  boolean settle(Formula.Atom atom, Frame frame) {
    return atom.declaration().builtin()
        && atom.declaration().name().equals(IS_LESS_THAN)
        && settle(ComparisonOperator.LESS, atom.arguments().get(0), atom.arguments().get(1), frame);
  }

  private boolean settle(ComparisonOperator operator, Term left, Term right, Frame frame) {
    if (frame.dependence(left) == Dependence.NUMBER) {
      return settle(operator, right, frame);
    }
    return frame.dependence(right) == Dependence.NUMBER && settle(mirrored(operator), left, frame);
  }

  /** Of {@code number operator bound}, where from &lt;= number &lt; to. */
  private boolean settle(ComparisonOperator operator, Term bound, Frame frame) {
    if (frame.dependence(bound) != Dependence.NONE) {
      return false;
    }
    Optional<String> key = TermKey.of(frame.outside(bound));
    if (key.isEmpty()) {
      return false;
    }
    // Every comparison with the upper bound is settled; with the lower, whether it is less.
    return key.equals(to)
        || key.equals(from)
            && (operator == ComparisonOperator.LESS
                || operator == ComparisonOperator.GREATER_OR_EQUAL);
  }

  private static ComparisonOperator mirrored(ComparisonOperator operator) {
    return switch (operator) {
      case LESS -> ComparisonOperator.GREATER;
      case LESS_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
      case GREATER -> ComparisonOperator.LESS;
      case GREATER_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
      case EQUAL, NOT_EQUAL -> operator;
    };
  }
}
