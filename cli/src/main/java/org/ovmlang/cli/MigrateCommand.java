package org.ovmlang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.migrate.MigratedFile;
import org.ovmlang.compiler.migrate.Migration;
import org.ovmlang.compiler.migrate.MigrationResult;
import org.ovmlang.compiler.migrate.Note;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ovmc migrate}: rewrites legacy files to edition 1. */
@Command(
    name = "migrate",
    description = {
      "Rewrites legacy files to edition 1. The result is compiled and compared with the legacy"
          + " program; nothing is written unless both mean the same.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class MigrateCommand implements Callable<Integer> {

  private static final String EXTENSION = ".ovm";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--in-place", description = "Replace the files.")
  private boolean inPlace;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Write the new files below DIR, by their paths below their source roots.")
  private @Nullable Path out;

  @Mixin private CompilerArguments compiler = new CompilerArguments();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description =
          "Legacy files, or folders with all the .ovm files in them. What they import is read and"
              + " stays as it is, unless it is named too.")
  private List<Path> named = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (inPlace == (out != null)) {
      throw new ParameterException(
          spec.commandLine(), "where the result goes is missing: give either --in-place or -o DIR");
    }
    MigrationResult result = Migration.migrate(SourceTree.of(named), compiler.options());
    PrintWriter err = spec.commandLine().getErr();
    err.print(Report.of(result.diagnostics()));
    if (!result.diagnostics().isEmpty()) {
      return ExitStatus.WRONG_PROGRAM;
    }
    if (!result.isSame()) {
      err.print(Report.of(result.resultErrors()));
      result.differences().forEach(what -> err.println("the result differs in " + what));
      err.println("ovmc: these files cannot be migrated; nothing was written. Please report them.");
      return ExitStatus.FAILURE;
    }
    write(result);
    return ExitStatus.OK;
  }

  private void write(MigrationResult result) throws IOException {
    PrintWriter printer = spec.commandLine().getOut();
    for (MigratedFile file : result.files()) {
      Path place = place(file);
      AtomicFile.write(place, file.text());
      printer.println("migrated " + place);
    }
    for (Note note : result.notes()) {
      printer.println(note.span() + ": note: " + note.text());
    }
    printer.println(
        Report.count(result.files().size(), "file") + " migrated, with the same meaning");
  }

  private Path place(MigratedFile file) {
    return out == null
        ? file.file()
        : out.resolve(String.join("/", file.namespace()) + EXTENSION).normalize();
  }
}
