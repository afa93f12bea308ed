package org.ovmlang.compiler.rule;

import java.util.Locale;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** What a definition substitutes for names and holes stays below a limit. */
public final class TermTooLarge {

  private static final DiagnosticCode CODE = DiagnosticCode.TERM_TOO_LARGE;

  private TermTooLarge() {}

  /** Reports the place where it no longer does. */
  public static void report(Span span, String definition, int limit, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        String.format(
            Locale.ROOT,
            "what '%s' substitutes for names and holes is larger than %,d terms",
            definition,
            limit),
        "give the value to a definition as an input: a call passes it once");
  }
}
