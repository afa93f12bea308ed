package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.compiler.ir.CheckedProgram;

/**
 * All that the compiler finds out of some programs is what somebody has read and committed:
 * formulas, places, messages, positions, bounds and plans. With the system property {@code
 * ovm.fixtures.update} the files are written instead.
 */
final class AnalysisTest {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));
  private static final Path EXPECTED =
      ROOT.resolve("compiler/src/test/resources/org/ovmlang/compiler/analysis");
  private static final boolean UPDATE = System.getProperty("ovm.fixtures.update") != null;

  @ParameterizedTest
  @CsvSource({
    "plasma, examples/plasma/src/main/ovm",
    "payment, examples/payment",
    "shop, examples/languages/src/main/ovm",
    "constructs, verification/src/test/resources/golden/constructs/sources",
    "edges, compiler/src/test/resources/org/ovmlang/compiler/analysis/edges",
    "legacy, compiler/src/test/resources/org/ovmlang/compiler/analysis/legacy"
  })
  void theAnalysisOfAProgramIsWhatIsWrittenDown(String name, String sources) throws IOException {
    Path root = ROOT.resolve(sources);
    Path expected = EXPECTED.resolve(name + ".txt");
    String found = AnalysisPrinter.print(program(root));
    if (UPDATE) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  private static CheckedProgram program(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> named = files.filter(file -> file.toString().endsWith(".ovm")).sorted().toList();
      CompilationResult result =
          new Compiler(new CompilerOptions(List.of(root), List.of(), List.of())).compile(named);
      return result
          .program()
          .orElseThrow(() -> new AssertionError("not accepted: " + result.diagnostics()));
    }
  }
}
