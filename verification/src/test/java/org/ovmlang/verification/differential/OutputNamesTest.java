package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.ir.CheckedProgram;

/** What the rule about names of the output accepts compiles, in both languages. */
final class OutputNamesTest {

  private static final Path FIXTURES =
      Path.of(
          System.getProperty("ovm.root.directory"),
          "compiler/src/test/resources/org/ovmlang/compiler/rules/output-name-collision");

  @TestFactory
  List<DynamicTest> acceptedNamesCompileInJavaAndSolidity() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      List<Path> accepted =
          files
              .filter(file -> file.toString().endsWith(".ovm"))
              .filter(file -> !Files.exists(Path.of(file.toString().replace(".ovm", ".errors"))))
              .sorted()
              .toList();
      assertThat(accepted).isNotEmpty();
      return accepted.stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compile(file)))
          .toList();
    }
  }

  private static void compile(Path file) {
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(FIXTURES), List.of(), List.of()))
            .compile(List.of(file));
    CheckedProgram program =
        result.program().orElseThrow(() -> new AssertionError(result.diagnostics()));

    assertThat(JavaSide.of(program, Sides.JAVA)).isNotNull();

    Map<String, String> sources = new TreeMap<>();
    Sides.SOLIDITY
        .emit(program, new BackendOptions("test", "test"))
        .forEach(generated -> sources.put(generated.path(), generated.content()));
    SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
        .compile(SolidityInput.of(sources, SoliditySettings.UNOPTIMIZED))
        .orThrow();
  }
}
