package org.ovmlang.compiler.source;

import java.util.List;
import java.util.stream.Collectors;

/** The program is wrong; the diagnostics say where and why. */
public final class CompilationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  // A serialised exception keeps its message; spans and files are not worth a format.
  private final transient List<Diagnostic> diagnostics;

  /** Fails with {@code diagnostics}, of which at least one is an error. */
  public CompilationException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Everything that was reported, sorted by place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
