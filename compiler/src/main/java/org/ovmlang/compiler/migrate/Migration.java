package org.ovmlang.compiler.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.Analysis;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.format.Formatter;
import org.ovmlang.compiler.resolve.LoadedFile;
import org.ovmlang.compiler.source.CompilationException;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;

/**
 * Rewrites legacy files to edition 1. The files that are named change, what they import does not;
 * files of both surfaces import each other. The result is compiled in place of the legacy files and
 * compared with them: it is only given if the programs are the same.
 */
public final class Migration {

  private final List<Path> named;
  private final Compiler compiler;
  private final Analysis before;

  private Migration(List<Path> named, Compiler compiler) {
    this.named = named;
    this.compiler = compiler;
    this.before = compiler.analyze(named, Map.of());
  }

  /** The migration of those files, or why there is none. */
  public static MigrationResult migrate(List<Path> files, CompilerOptions options) {
    return DeepStack.call(
        () -> {
          try {
            return new Migration(files, new Compiler(options)).migrate();
          } catch (CompilationException e) {
            return MigrationResult.refused(e.diagnostics());
          }
        });
  }

  /** With hints as sources if the programs are then the same, else without. */
  private MigrationResult migrate() {
    MigrationResult result = attempt(true);
    return result.isSame() ? result : attempt(false);
  }

  private MigrationResult attempt(boolean withSources) {
    Map<LoadedFile, FileMigration> migrations = new LinkedHashMap<>();
    for (LoadedFile file : before.files().files()) {
      if (file.isLegacy() && isNamed(file)) {
        FileMigration migration = new FileMigration(before, file);
        migration.edit(withSources);
        migrations.put(file, migration);
      }
    }
    Params params = new Params(migrations);
    List<MigratedFile> files = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    List<Diagnostic> errors = new ArrayList<>();
    migrations.forEach(
        (file, migration) -> {
          String text = migration.text(params.declaredIn(file));
          String name = file.syntax().span().file().path();
          Diagnostics diagnostics = new Diagnostics();
          Formatter.format(new SourceFile(name, text), diagnostics)
              .map(layout -> new MigratedFile(Path.of(file.key()), file.namespace(), layout))
              .ifPresent(files::add);
          errors.addAll(diagnostics.sorted());
          notes.addAll(migration.notes());
        });
    return errors.isEmpty() ? compared(files, notes) : MigrationResult.wrong(errors, files);
  }

  private boolean isNamed(LoadedFile file) {
    return named.stream().anyMatch(path -> real(path).toString().equals(file.key()));
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MigrationResult compared(List<MigratedFile> files, List<Note> notes) {
    Map<Path, String> texts = new HashMap<>();
    files.forEach(file -> texts.put(file.file(), file.text()));
    try {
      Analysis after = compiler.analyze(named, texts);
      List<String> differences = ProgramComparison.differences(before.program(), after.program());
      return new MigrationResult(List.of(), List.of(), files, notes, differences);
    } catch (CompilationException e) {
      return MigrationResult.wrong(e.diagnostics(), files);
    }
  }
}
