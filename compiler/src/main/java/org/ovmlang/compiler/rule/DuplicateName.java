package org.ovmlang.compiler.rule;

import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** What is visible in one place has different names, and they differ not by case only. */
public final class DuplicateName {

  private static final DiagnosticCode CODE = DiagnosticCode.DUPLICATE_NAME;

  private DuplicateName() {}

  /** Reports that a name is taken by something else. */
  public static void report(Span span, String name, String other, Diagnostics diagnostics) {
    report(span, name, other, "names must differ, and not by case only; rename one", diagnostics);
  }

  /** Reports atoms of one name and different inputs in files that do not see each other. */
  public static void atom(Span span, String name, Span other, Diagnostics diagnostics) {
    report(
        span,
        name,
        "the atom at " + other,
        "the user's code implements one atom of a name; rename one",
        diagnostics);
  }

  private static void report(
      Span span, String name, String other, String help, Diagnostics diagnostics) {
    diagnostics.error(CODE, span, "the name '" + name + "' is taken by " + other, help);
  }
}
