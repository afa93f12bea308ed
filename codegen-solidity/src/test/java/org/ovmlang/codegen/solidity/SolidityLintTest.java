package org.ovmlang.codegen.solidity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.ir.CheckedProgram;

/**
 * What solhint says about the support library and about generated contracts: nothing. The
 * configurations beside {@code package.json} say which of its recommendations are not followed and
 * why.
 */
class SolidityLintTest {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));
  private static final Path NPM = Path.of(System.getProperty("ovm.npm.directory"));

  @TempDir private Path folder;

  @Test
  void theSupportLibraryIsClean() throws Exception {
    assertThat(lint("solhint-library.yaml", SupportLibrary.sources())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples/plasma/src/main/ovm", "examples/payment"})
  void theContractsOfTheExamplesAreClean(String example) throws Exception {
    assertThat(lint("solhint-generated.yaml", contractsOf(ROOT.resolve(example)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"solhint-library.yaml", "solhint-generated.yaml"})
  void whatIsNotCleanIsFound(String configuration) throws Exception {
    String source =
        """
        // SPDX-License-Identifier: Apache-2.0
        pragma solidity ^0.8.20;
        import "./Claims.sol";
        /// @title A contract with an import of everything
        contract Careless {}
        """;
    assertThat(lint(configuration, Map.of("Careless.sol", source))).contains("no-global-import");
  }

  private static Map<String, String> contractsOf(Path root) throws IOException {
    List<Path> programs;
    try (Stream<Path> files = Files.walk(root)) {
      programs = files.filter(file -> file.toString().endsWith(".ovm")).sorted().toList();
    }
    assertThat(programs).isNotEmpty();
    CheckedProgram program =
        new Compiler(new CompilerOptions(List.of(root), List.of(), List.of()))
            .compile(programs)
            .program()
            .orElseThrow();
    return Generated.of(program).files();
  }

  /**
   * One line for each warning and error; nothing if there is none. Generated contracts import the
   * support library from a folder, which is written but has its own configuration.
   */
  private String lint(String configuration, Map<String, String> sources) throws Exception {
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    List<String> linted = sources.keySet().stream().filter(f -> !f.startsWith("ovm/")).toList();
    assertThat(linted).isNotEmpty();
    List<String> command = new ArrayList<>();
    command.add("node");
    command.add(NPM.resolve("node_modules/solhint/solhint.js").toString());
    // Without the look for a newer version, and without the poster.
    command.addAll(List.of("--disc", "--noPoster", "--formatter", "unix", "--max-warnings", "0"));
    command.addAll(List.of("--config", NPM.resolve(configuration).toString()));
    command.addAll(linted);
    Process solhint =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    solhint.getOutputStream().close();
    String said = new String(solhint.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(solhint.waitFor() == 0).as(said).isEqualTo(said.isEmpty());
    return said;
  }
}
