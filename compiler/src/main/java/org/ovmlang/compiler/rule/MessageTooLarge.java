package org.ovmlang.compiler.rule;

import java.util.List;
import java.util.Locale;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/**
 * No message and no position becomes larger than contracts take, whatever values the opponent
 * brings: otherwise who is right may have no answer.
 */
public final class MessageTooLarge {

  private static final DiagnosticCode CODE = DiagnosticCode.MESSAGE_TOO_LARGE;

  private MessageTooLarge() {}

  /** Reports where a message may have too many bytes, and which values are in it. */
  public static void message(
      Span span, long bytes, int limit, List<String> values, Diagnostics diagnostics) {
    report(span, "a message here may have %,d bytes", bytes, limit, values, diagnostics);
  }

  /** Reports where a message may leave too many bytes open, and which values are in them. */
  public static void position(
      Span span, long bytes, int limit, List<String> values, Diagnostics diagnostics) {
    report(
        span,
        "what a message here leaves open may have %,d bytes",
        bytes,
        limit,
        values,
        diagnostics);
  }

  /** Reports where a message may leave too many places and values open. */
  public static void parts(
      Span span, long parts, int limit, List<String> values, Diagnostics diagnostics) {
    report(
        span,
        "what a message here leaves open may have %,d places and values",
        parts,
        limit,
        values,
        diagnostics);
  }

  private static void report(
      Span span, String what, long size, int limit, List<String> values, Diagnostics diagnostics) {
    String named = values.isEmpty() ? "" : " (" + String.join(", ", values) + ")";
    diagnostics.error(
        CODE,
        span,
        String.format(Locale.ROOT, what + ", more than %,d%s", size, limit, named),
        "give values types of a fixed size, hash what need not be read, or make a part of the"
            + " formula a claim of its own");
  }
}
