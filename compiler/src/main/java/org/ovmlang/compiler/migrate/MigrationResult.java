package org.ovmlang.compiler.migrate;

import java.util.List;
import org.ovmlang.compiler.source.Diagnostic;

/**
 * What a migration came to.
 *
 * @param diagnostics what is wrong with the legacy program; then there is nothing else
 * @param resultErrors what is wrong with the result, which is then of no use
 * @param files the rewritten files; those that were edition 1 already are not among them
 * @param notes what a person should look at
 * @param differences where the result does not mean the same, see {@link ProgramComparison}
 */
public record MigrationResult(
    List<Diagnostic> diagnostics,
    List<Diagnostic> resultErrors,
    List<MigratedFile> files,
    List<Note> notes,
    List<String> differences) {

  /** Keeps copies. */
  public MigrationResult {
    diagnostics = List.copyOf(diagnostics);
    resultErrors = List.copyOf(resultErrors);
    files = List.copyOf(files);
    notes = List.copyOf(notes);
    differences = List.copyOf(differences);
  }

  static MigrationResult refused(List<Diagnostic> diagnostics) {
    return new MigrationResult(diagnostics, List.of(), List.of(), List.of(), List.of());
  }

  static MigrationResult wrong(List<Diagnostic> errors, List<MigratedFile> files) {
    return new MigrationResult(List.of(), errors, files, List.of(), List.of());
  }

  /** Whether the legacy program was accepted and the result is proved to mean the same. */
  public boolean isSame() {
    return diagnostics.isEmpty() && resultErrors.isEmpty() && differences.isEmpty();
  }
}
