package org.ovmlang.compiler.rule;

import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** An untyped input or parameter is used as an Address or as a number, but not as both. */
public final class ConflictingTypes {

  private static final DiagnosticCode CODE = DiagnosticCode.CONFLICTING_TYPES;

  private ConflictingTypes() {}

  /** Reports an input or a parameter that is used as both. */
  public static void report(Span span, String name, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "'" + name + "' is used as an Address and as a number",
        "give it the type that it has, and compare like with like");
  }
}
