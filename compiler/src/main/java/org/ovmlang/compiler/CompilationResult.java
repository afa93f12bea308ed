package org.ovmlang.compiler;

import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.Diagnostic;

/**
 * What a compilation came to.
 *
 * @param diagnostics errors and warnings, sorted by file and place
 * @param program the checked program; present if and only if there is no error
 */
public record CompilationResult(List<Diagnostic> diagnostics, Optional<CheckedProgram> program) {

  /** Whether the program was accepted. */
  public boolean isAccepted() {
    return program.isPresent();
  }
}
