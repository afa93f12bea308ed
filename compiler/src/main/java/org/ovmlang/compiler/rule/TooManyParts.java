package org.ovmlang.compiler.rule;

import java.util.Locale;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** Nothing has more inputs, fields, variables or nested parts than both back ends can carry. */
public final class TooManyParts {

  private static final DiagnosticCode CODE = DiagnosticCode.TOO_MANY_PARTS;

  private TooManyParts() {}

  /**
   * Reports a declaration with too many inputs or fields.
   *
   * @param what which of the two
   */
  public static void declaration(
      Span span, String owner, int limit, String what, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        String.format(Locale.ROOT, "'%s' has more than %d %ss", owner, limit, what),
        "put some of them into a record");
  }

  /** Reports an input or field whose type nests too deeply. */
  public static void depth(Span span, String name, int limit, Diagnostics diagnostics) {
    type(
        span,
        String.format(Locale.ROOT, "the type of '%s' nests deeper than %,d types", name, limit),
        diagnostics);
  }

  /** Reports an input or field whose type has too many parts. */
  public static void parts(Span span, String name, int limit, Diagnostics diagnostics) {
    type(
        span,
        String.format(
            Locale.ROOT,
            "the type of '%s' has more than %,d parts when it is written out",
            name,
            limit),
        diagnostics);
  }

  private static void type(Span span, String message, Diagnostics diagnostics) {
    diagnostics.error(
        CODE, span, message, "write Bytes for a part of it, and decode it where it is used");
  }

  /** Reports a quantifier whose body uses too many variables and inputs. */
  public static void quantifier(Span span, int variables, int limit, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        String.format(
            Locale.ROOT,
            "what this quantifier says uses %,d variables and inputs, more than %d",
            variables,
            limit),
        "give a part of it a name with 'def'");
  }
}
