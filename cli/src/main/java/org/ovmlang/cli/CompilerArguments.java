package org.ovmlang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.cli.value.InputException;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import picocli.CommandLine.Option;

/** The options of every command that compiles. */
final class CompilerArguments {

  @Option(
      names = "--source-root",
      paramLabel = "DIR",
      description =
          "Folder where imports are looked for and namespaces begin (repeatable). Default: the"
              + " src/main/ovm above a file, or else its own folder.")
  private List<Path> sourceRoots = new ArrayList<>();

  @Option(
      names = "--library",
      paramLabel = "JAR|DIR",
      description = "Jar or folder with .ovm files to import (repeatable).")
  private List<Path> libraries = new ArrayList<>();

  @Option(
      names = "--extern",
      paramLabel = "NAME",
      description =
          "Predicate that is deployed elsewhere, for files that call it without declaring it"
              + " (repeatable).")
  private List<String> externs = new ArrayList<>();

  @Option(
      names = "--warnings-as-errors",
      description = "Refuse a program with warnings: write nothing and exit with 1.")
  private boolean warningsAsErrors;

  /** Whether a program with these diagnostics is refused. */
  boolean refuses(CompilationResult result) {
    return !result.isAccepted() || (warningsAsErrors && !result.diagnostics().isEmpty());
  }

  /** Compiles the files; what is wrong with them is in the result. */
  CompilationResult compile(List<Path> files) {
    return new Compiler(options()).compile(files);
  }

  /** The options, whose folders and jars exist. */
  CompilerOptions options() {
    for (Path root : sourceRoots) {
      if (!Files.isDirectory(root)) {
        throw new InputException("--source-root " + root + ": no such folder");
      }
    }
    for (Path library : libraries) {
      if (!Files.exists(library)) {
        throw new InputException("--library " + library + ": no such file or folder");
      }
    }
    return new CompilerOptions(sourceRoots, libraries, externs);
  }
}
