package org.ovmlang.cli;

import java.util.List;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticRenderer;
import org.ovmlang.compiler.source.Severity;

/** What is said to people about diagnostics. */
final class Report {

  private Report() {}

  /**
   * The diagnostics with their sources, how many there are and where to read more; empty if there
   * are none.
   */
  static String of(List<Diagnostic> diagnostics) {
    return diagnostics.isEmpty()
        ? ""
        : DiagnosticRenderer.render(diagnostics)
            + counts(diagnostics)
            + "\n'ovmc explain-code CODE' explains a code, such as "
            + diagnostics.get(0).code()
            + "\n";
  }

  private static String counts(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    long warnings = diagnostics.size() - errors;
    return warnings == 0
        ? count(errors, "error")
        : errors == 0
            ? count(warnings, "warning")
            : count(errors, "error") + ", " + count(warnings, "warning");
  }

  /** The number and the noun, in the plural unless it is one. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
