package org.ovmlang.cli.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.ir.CheckedProgram;

/** Compiles programs for tests. */
public final class Programs {

  private Programs() {}

  /** The program that {@code text}, written to {@code file}, is. */
  public static CheckedProgram compile(Path file, String text) throws IOException {
    Files.writeString(file, text);
    CompilationResult result = new Compiler(CompilerOptions.defaults()).compile(List.of(file));
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics()));
  }
}
