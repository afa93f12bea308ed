package org.ovmlang.compiler.rule;

import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** Where something true or false is needed, stands a formula or a value of type Bool. */
public final class NotAFormula {

  private static final DiagnosticCode CODE = DiagnosticCode.NOT_A_FORMULA;

  private NotAFormula() {}

  /** Reports a claim that should be called. */
  public static void claim(Span span, Diagnostics diagnostics) {
    report(span, "call the claim: '" + span.text() + "()'", diagnostics);
  }

  /** Reports a value that could be compared with another. */
  public static void value(Span span, Diagnostics diagnostics) {
    report(span, "compare it with something, as in '" + span.text() + " == …'", diagnostics);
  }

  /** Reports a record that is made. */
  public static void record(Span span, Diagnostics diagnostics) {
    report(span, "a record is a value: compare it with something", diagnostics);
  }

  /** Reports a literal, or a calculation. */
  public static void literal(Span span, Diagnostics diagnostics) {
    report(span, "compare it with something", diagnostics);
  }

  /** Reports {@code self}. */
  public static void self(Span span, Diagnostics diagnostics) {
    report(span, "a predicate cannot call itself", diagnostics);
  }

  private static void report(Span span, String help, Diagnostics diagnostics) {
    diagnostics.error(CODE, span, "this is a value, but something true or false is needed", help);
  }
}
