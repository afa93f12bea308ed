package org.ovmlang.codegen.solidity.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupportLibraryTest {
  static Stream<SoliditySettings> settings() {
    return Stream.of(
        SoliditySettings.UNOPTIMIZED, SoliditySettings.OPTIMIZED, SoliditySettings.VIA_IR);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void compilesWithoutAnyMessage(SoliditySettings settings) {
    SolidityCompiler compiler = SolidityCompilers.find(SolidityCompilerOptions.fromSystem());

    SolidityCompilation result =
        compiler.compile(SolidityInput.of(SupportLibrary.sources(), settings));

    assertThat(result.diagnostics()).isEmpty();
    ContractArtifact adjudicator = result.contract("Adjudicator.sol", "Adjudicator");
    assertThat(adjudicator.isDeployable()).isTrue();
    // EIP-170: a larger contract cannot be deployed.
    assertThat(adjudicator.deployedBytecode().length() / 2 - 1).isLessThanOrEqualTo(24_576);
    assertThat(result.contract("PredicateBase.sol", "PredicateBase").isDeployable()).isFalse();
  }

  @Test
  void namesEveryFileOfItsDirectory() throws IOException, URISyntaxException {
    Path directory =
        Path.of(
            Objects.requireNonNull(
                    SupportLibrary.class.getResource("/org/ovmlang/solidity/Atoms.sol"))
                .toURI());
    try (Stream<Path> files = Files.list(Objects.requireNonNull(directory.getParent()))) {
      assertThat(SupportLibrary.sources().keySet())
          .containsExactlyInAnyOrderElementsOf(
              files.map(file -> file.getFileName().toString()).toList());
    }
  }

  @Test
  void everyFileSaysItsLicenseAndPragma() {
    assertThat(SupportLibrary.sources())
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .startsWith(
                        "// SPDX-License-Identifier: Apache-2.0\npragma solidity ^0.8.20;\n"));
  }
}
