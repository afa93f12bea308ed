package org.ovmlang.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.AndExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.OrExpression;

/**
 * {@code and} mixed with {@code or} without parentheses in a legacy file: the earlier
 * implementations read the whole chain with its first operator, so that a deployed predicate may
 * rely on either reading.
 */
final class MixedConnectives {

  private MixedConnectives() {}

  /** Reports a chain that mixes the two, and offers both readings. */
  static void report(OrExpression expression, Diagnostics diagnostics) {
    List<String> tighter = new ArrayList<>();
    List<String> all = new ArrayList<>();
    boolean mixed = false;
    for (ExpressionSyntax operand : expression.operands()) {
      if (operand instanceof AndExpression and) {
        mixed = true;
        tighter.add("(" + operand.span().text() + ")");
        and.operands().forEach(conjunct -> all.add(conjunct.span().text()));
      } else {
        tighter.add(operand.span().text());
        all.add(operand.span().text());
      }
    }
    if (mixed) {
      boolean andFirst = expression.operands().get(0) instanceof AndExpression;
      diagnostics.error(
          DiagnosticCode.MIXED_CONNECTIVES,
          expression.span(),
          "'and' and 'or' are mixed without parentheses",
          "write '"
              + oneLine(String.join(" or ", tighter))
              + "'; the earlier implementations read the whole chain with its first operator: '"
              + oneLine(String.join(andFirst ? " and " : " or ", all))
              + "'");
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
