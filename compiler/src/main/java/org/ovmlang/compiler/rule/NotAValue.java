package org.ovmlang.compiler.rule;

import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** Where a value is needed, stands no formula. */
public final class NotAValue {

  private static final DiagnosticCode CODE = DiagnosticCode.NOT_A_VALUE;

  private NotAValue() {}

  /** Reports a formula. */
  public static void formula(Span span, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "this is a formula, but a value is needed",
        "make it a definition and pass its claim");
  }

  /** Reports {@code self} without a field. */
  public static void self(Span span, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "'self' alone is not a value",
        "write 'self.address' for the address of this predicate");
  }

  /** Reports a call of a claim. */
  public static void claimCall(Span span, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "calling a claim gives a truth, but a value is needed",
        "leave out the parentheses to pass the claim itself");
  }

  /** Reports a claim of a library. */
  public static void library(Span span, String library, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "'" + library + "' is a library: it has no contract, so it makes no claims",
        "drop @library if its claims are needed as values");
  }
}
