package org.ovmlang.compiler.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing the compiler has to say about a program.
 *
 * @param code which rule speaks
 * @param severity error or warning
 * @param span what is meant, the part that is underlined
 * @param message one sentence: what is wrong
 * @param help what to do about it, if that is known
 */
public record Diagnostic(
    DiagnosticCode code, Severity severity, Span span, String message, @Nullable String help)
    implements Comparable<Diagnostic> {

  /** Refuses nothing; what a terminal would obey in message and help is made visible. */
  public Diagnostic {
    message = DisplayText.of(message);
    help = help == null ? null : DisplayText.of(help);
  }

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.span().file().path())
          .thenComparingInt(d -> d.span().start())
          .thenComparingInt(d -> d.span().end())
          .thenComparing(d -> d.code().code())
          .thenComparing(Diagnostic::message)
          .thenComparing(d -> d.help() == null ? "" : d.help());

  /** By file, place, code and text. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column: error[OVM0001]: message}. */
  @Override
  public String toString() {
    return span + ": " + severity.word() + "[" + code + "]: " + message;
  }
}
