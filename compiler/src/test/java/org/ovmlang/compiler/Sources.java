package org.ovmlang.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.Severity;

/** Compiles sources that stand in a test. */
final class Sources {

  private final Path folder;
  private final List<Path> named = new ArrayList<>();
  private final List<String> externs = new ArrayList<>();
  private final List<Path> libraries = new ArrayList<>();

  Sources(Path folder) {
    this.folder = folder;
  }

  /** A file that is named to the compiler. */
  Sources file(String path, String... lines) {
    named.add(write(path, lines));
    return this;
  }

  /** A file that is only there to be imported. */
  Sources imported(String path, String... lines) {
    write(path, lines);
    return this;
  }

  Sources extern(String name) {
    externs.add(name);
    return this;
  }

  Sources library(Path jarOrFolder) {
    libraries.add(jarOrFolder);
    return this;
  }

  private Path write(String path, String... lines) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CompilationResult compile() {
    return new Compiler(new CompilerOptions(List.of(folder), libraries, externs)).compile(named);
  }

  CheckedProgram program() {
    CompilationResult result = compile();
    return result
        .program()
        .orElseThrow(() -> new AssertionError("not accepted: " + result.diagnostics()));
  }

  /** {@code code line:column message} of each error; the fixtures of the rules show warnings. */
  List<String> diagnostics() {
    return compile().diagnostics().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .map(d -> d.code() + " " + d.span().line() + ":" + d.span().column() + " " + d.message())
        .toList();
  }

  /** The formula of a definition as text. */
  String formula(String id) {
    return FormulaPrinter.print(program().definition(id).body());
  }
}
