package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.GeneratedFile;

/** The output for the example that carries everything. */
class PlasmaExampleTest {

  private static final Path SOURCES =
      Path.of(System.getProperty("ovm.root.directory", ".."))
          .resolve("examples/plasma/src/main/ovm");

  static List<GeneratedFile> emit() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      CompilerOptions options = new CompilerOptions(List.of(SOURCES), List.of(), List.of());
      CompilationResult result =
          new Compiler(options).compile(files.filter(Files::isRegularFile).sorted().toList());
      return Generated.emit(
          result.program().orElseThrow(() -> new AssertionError(result.diagnostics())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theOutputOfTheExampleCompilesWithoutWarnings() {
    Generated generated = Generated.compile(emit());
    assertThat(generated.instance("p.plasma.checkpoint.CheckpointDecider")).isNotNull();
  }

  @Test
  void twoRunsGiveTheSameBytes() {
    assertThat(emit()).isEqualTo(emit());
  }
}
