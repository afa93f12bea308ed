package org.ovmlang.compiler.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what the stages of one compilation report, so that it can fail once with all of it. */
public final class Diagnostics {

  private final List<Diagnostic> reported = new ArrayList<>();
  private boolean hasErrors;

  /** Adds a diagnostic. */
  public void report(Diagnostic diagnostic) {
    reported.add(diagnostic);
    hasErrors |= diagnostic.severity() == Severity.ERROR;
  }

  /** Adds an error without help. */
  public void error(DiagnosticCode code, Span span, String message) {
    error(code, span, message, null);
  }

  /** Adds an error. */
  public void error(DiagnosticCode code, Span span, String message, @Nullable String help) {
    report(new Diagnostic(code, Severity.ERROR, span, message, help));
  }

  /** Adds a warning without help. */
  public void warning(DiagnosticCode code, Span span, String message) {
    warning(code, span, message, null);
  }

  /** Adds a warning. */
  public void warning(DiagnosticCode code, Span span, String message, @Nullable String help) {
    report(new Diagnostic(code, Severity.WARNING, span, message, help));
  }

  /** Whether an error was reported; warnings do not count. */
  public boolean hasErrors() {
    return hasErrors;
  }

  /** Everything reported, by file, place and code, each only once. */
  public List<Diagnostic> sorted() {
    return List.copyOf(new TreeSet<>(reported));
  }

  /**
   * Ends the compilation if an error was reported.
   *
   * @throws CompilationException with everything reported, warnings too
   */
  public void throwIfErrors() {
    if (hasErrors) {
      throw new CompilationException(sorted());
    }
  }
}
