package org.ovmlang.compiler.rule;

import java.util.List;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** A definition calls itself through a claim value only. */
public final class Recursion {

  private static final DiagnosticCode CODE = DiagnosticCode.RECURSION;

  private Recursion() {}

  /**
   * Reports a circle of calls.
   *
   * @param span where the first definition is declared
   * @param circle the names of definitions, each of which calls the next, and the last the first
   */
  public static void report(Span span, List<String> circle, Diagnostics diagnostics) {
    String name = circle.get(0);
    diagnostics.error(
        CODE,
        span,
        "'" + name + "' calls itself: " + String.join(" → ", circle) + " → " + name,
        "a definition can come back to itself only through a claim value, such as an input of type"
            + " Claim");
  }
}
