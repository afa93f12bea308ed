package org.ovmlang.compiler.rule;

import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** A literal is one that its type can hold. */
public final class LiteralOutOfRange {

  private static final DiagnosticCode CODE = DiagnosticCode.LITERAL_OUT_OF_RANGE;

  private LiteralOutOfRange() {}

  /** Reports a number that is too large. */
  public static void number(Span span, Diagnostics diagnostics) {
    diagnostics.error(CODE, span, "a number is at most 2^256 - 1");
  }

  /** Reports half a byte. */
  public static void oddDigits(Span span, String digits, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "a byte has two hexadecimal digits, and this is an odd number of digits",
        "write '0x0" + digits + "'");
  }

  /** Reports too few or too many bytes for a type. */
  public static void size(Span span, Type type, int bytes, int given, Diagnostics diagnostics) {
    diagnostics.error(
        CODE, span, type.displayName() + " has " + bytes + " bytes, this literal " + given);
  }
}
