package org.ovmlang.codegen.solidity.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolidityCompilersTest {
  private static final SolidityInput ONE_CONTRACT =
      SolidityInput.of(
          Map.of(
              "A.sol",
              "// SPDX-License-Identifier: Apache-2.0\npragma solidity ^0.8.20;\ncontract A {}"),
          SoliditySettings.UNOPTIMIZED);

  @TempDir Path directory;

  @Test
  void npmCompilerIsFoundInTheConfiguredDirectoryAndCompiles() {
    SolidityCompiler compiler = SolidityCompilers.find(npmOnly());

    assertThat(compiler.version()).isEqualTo(new SolidityVersion(0, 8, 37));
    SolidityCompilation result = compiler.compile(ONE_CONTRACT);
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.contract("A.sol", "A").bytecode()).startsWith("0x60");
  }

  @Test
  void npmCompilerIsFoundInNodeModulesAboveTheWorkingDirectory() {
    Path npm = npmDirectory();
    SolidityCompilerOptions options =
        new SolidityCompilerOptions(
            Optional.empty(),
            Optional.empty(),
            npm.resolve("node_modules").resolve("solc"),
            nodeOnlyPath(),
            Optional.empty());

    assertThat(SolidityCompilers.find(options).description())
        .contains(npm.resolve("node_modules").resolve("solc").toString());
  }

  @Test
  void errorsInTheSourcesAreReportedWithTheirPlace() {
    SolidityCompiler compiler = SolidityCompilers.find(npmOnly());

    SolidityCompilation result =
        compiler.compile(
            SolidityInput.of(
                Map.of("B.sol", "contract B { uint x = ; }"), SoliditySettings.UNOPTIMIZED));

    assertThat(result.errors())
        .singleElement()
        .satisfies(e -> assertThat(e.formatted()).contains("B.sol:1:23"));
    assertThatThrownBy(result::orThrow)
        .isInstanceOf(SolidityCompilerException.class)
        .hasMessageContaining("B.sol:1:23");
  }

  @Test
  void withoutAnyCompilerTheMessageSaysWhatWasTriedAndHowToGetOne() {
    SolidityCompilerOptions nothing =
        new SolidityCompilerOptions(
            Optional.empty(),
            Optional.of(directory),
            directory,
            directory.toString(),
            Optional.empty());

    assertThatThrownBy(() -> SolidityCompilers.find(nothing))
        .isInstanceOf(SolidityCompilerException.class)
        .hasMessageContaining("a native solc: none on the PATH")
        .hasMessageContaining("the npm package solc: none in " + directory.resolve("node_modules"))
        .hasMessageContaining("a solcJ jar: no native/")
        .hasMessageContaining("npm install solc@0.8");
  }

  @Test
  void anExecutableThatIsNamedIsNotReplacedByAnother() {
    SolidityCompilerOptions options = npmOnly().withExecutable(directory.resolve("absent"));

    assertThatThrownBy(() -> SolidityCompilers.find(options))
        .isInstanceOf(SolidityCompilerException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void nativeCompilerOnThePathComesBeforeTheNpmPackage() throws IOException {
    fakeSolc(directory.resolve("solc"), "0.8.99");

    assertThat(SolidityCompilers.find(withPath(directory)).version())
        .isEqualTo(new SolidityVersion(0, 8, 99));
  }

  @Test
  void compilerThatDoesNotFitThePragmaIsPassedOver() throws IOException {
    fakeSolc(directory.resolve("solc"), "0.5.17");

    assertThat(SolidityCompilers.find(withPath(directory)).version())
        .isEqualTo(new SolidityVersion(0, 8, 37));
  }

  @Test
  void solcjJarIsUnpackedAndRun() throws IOException {
    Path files =
        Files.createDirectories(directory.resolve("native").resolve("linux").resolve("solc"));
    fakeSolc(files.resolve("solc"), "0.8.98");
    Files.writeString(files.resolve("file.list"), "solc\n");
    List<String> tried = new ArrayList<>();

    try (URLClassLoader jar = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
      Optional<SolidityCompiler> found =
          new SolcJarProvider(jar, "Linux").find(npmOnly(), tried::add);

      assertThat(tried).isEmpty();
      assertThat(found.orElseThrow().version()).isEqualTo(new SolidityVersion(0, 8, 98));
    }
  }

  @Test
  void resultsAreKeptInTheCacheDirectory() throws IOException {
    SolidityCompiler first = SolidityCompilers.find(npmOnly().withCacheDirectory(directory));
    String output = first.compile(ONE_CONTRACT.toJson());
    Path entry;
    try (var entries = Files.list(directory)) {
      entry = entries.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    assertThat(entry).hasContent(output);

    Files.writeString(entry, "{}");
    SolidityCompiler second = SolidityCompilers.find(npmOnly().withCacheDirectory(directory));
    assertThat(second.compile(ONE_CONTRACT.toJson())).isEqualTo("{}");
  }

  private static void fakeSolc(Path file, String version) throws IOException {
    Files.writeString(
        file, "#!/bin/sh\necho 'Version: " + version + "+commit.00000000.Linux.g++'\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path npmDirectory() {
    return SolidityCompilerOptions.fromSystem().npmDirectory().orElseThrow();
  }

  /** A PATH that has node but no solc. */
  private static String nodeOnlyPath() {
    String path = SolidityCompilerOptions.fromSystem().searchPath();
    assertThat(Executables.find("node", path)).isPresent();
    return Executables.find("solc", path).isEmpty()
        ? path
        : Executables.find("node", path).orElseThrow().getParent().toString();
  }

  private static SolidityCompilerOptions npmOnly() {
    return new SolidityCompilerOptions(
        Optional.empty(),
        Optional.of(npmDirectory()),
        npmDirectory(),
        nodeOnlyPath(),
        Optional.empty());
  }

  private static SolidityCompilerOptions withPath(Path first) {
    return new SolidityCompilerOptions(
        Optional.empty(),
        Optional.of(npmDirectory()),
        npmDirectory(),
        first + java.io.File.pathSeparator + nodeOnlyPath(),
        Optional.empty());
  }
}
