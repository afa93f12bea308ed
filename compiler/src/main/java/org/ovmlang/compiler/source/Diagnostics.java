package org.ovmlang.compiler.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what the stages of one compilation report, so that it can fail once with all of it. */
public final class Diagnostics {

  /** More than anybody reads; a program without structure could have as many as characters. */
  static final int LIMIT = 1_000;

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

  /** Everything reported, in the order in which it was, however much it is. */
  public List<Diagnostic> reported() {
    return List.copyOf(reported);
  }

  /**
   * Everything reported, by file, place and code, each only once. Of more than {@link #LIMIT} the
   * first are kept, errors before warnings, and the last says how many there are more.
   */
  public List<Diagnostic> sorted() {
    TreeSet<Diagnostic> all = new TreeSet<>(reported);
    if (all.size() <= LIMIT) {
      return List.copyOf(all);
    }
    List<Diagnostic> kept =
        Stream.concat(of(all, Severity.ERROR), of(all, Severity.WARNING))
            .limit(LIMIT)
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
    kept.add(
        new Diagnostic(
            DiagnosticCode.TOO_MANY_DIAGNOSTICS,
            hasErrors ? Severity.ERROR : Severity.WARNING,
            kept.get(LIMIT - 1).span(),
            "there are " + (all.size() - LIMIT) + " more of these",
            "correct the first ones and run again"));
    return List.copyOf(kept);
  }

  private static Stream<Diagnostic> of(Collection<Diagnostic> diagnostics, Severity severity) {
    return diagnostics.stream().filter(diagnostic -> diagnostic.severity() == severity);
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
