package org.ovmlang.compiler.rule;

import java.util.Collection;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.source.Suggestion;

/** A name is that of an input, a variable or a parameter. */
public final class UnknownName {

  /** The code of the rule. */
  public static final DiagnosticCode CODE = DiagnosticCode.UNKNOWN_NAME;

  private UnknownName() {}

  /**
   * Reports a name that nothing in scope has.
   *
   * @param definition the name of the definition in which it stands
   */
  public static void report(
      Span span,
      String name,
      String definition,
      Collection<String> candidates,
      Diagnostics diagnostics) {
    String fallback =
        candidates.isEmpty()
            ? "'" + definition + "' has no inputs"
            : "in scope here: " + String.join(", ", candidates);
    diagnostics.error(
        CODE,
        span,
        "'" + name + "' is no input or variable of '" + definition + "'",
        Suggestion.didYouMean(name, candidates).orElse(fallback));
  }

  /** Reports a parameter that nothing declares. */
  public static void param(
      Span span, String name, Collection<String> candidates, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "nothing declares the parameter '" + name + "'",
        Suggestion.didYouMean(name, candidates)
            .orElse("declare it: 'param " + name + ": Bytes', or the type that it has"));
  }
}
