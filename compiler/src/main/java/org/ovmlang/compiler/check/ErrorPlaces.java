package org.ovmlang.compiler.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Severity;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/**
 * Where errors are: a warning about the same declaration could be a consequence of one, as an input
 * is unused because its mention is misspelt.
 */
final class ErrorPlaces {

  private static final Set<DiagnosticCode> ABOUT_ALL_OF_THE_FILE =
      Set.of(DiagnosticCode.UNUSED_IMPORT, DiagnosticCode.UNUSED_PARAM);

  private final Wholes wholes;
  private final Set<SourceFile> files = new HashSet<>();
  private final Set<Span> declarations = new HashSet<>();

  ErrorPlaces(Wholes wholes, Diagnostics diagnostics) {
    this.wholes = wholes;
    for (Diagnostic diagnostic : diagnostics.reported()) {
      if (diagnostic.severity() == Severity.ERROR) {
        files.add(diagnostic.span().file());
        wholes.around(diagnostic.span()).ifPresent(declarations::add);
      }
    }
  }

  /** Whether an error could be the cause of the warning. */
  boolean couldCause(Diagnostic warning) {
    if (ABOUT_ALL_OF_THE_FILE.contains(warning.code())) {
      return !files.isEmpty();
    }
    Optional<Span> declaration = wholes.around(warning.span());
    return declaration.map(declarations::contains).orElse(!files.isEmpty());
  }
}
