package org.ovmlang.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticCode;

class GenerationTest {

  @TempDir private Path folder;
  private Path sources;
  private Path paidDecider;
  private Path paidPredicate;
  private GenerationRequest request;

  @BeforeEach
  void writeAProgram() throws IOException {
    sources = Files.createDirectories(folder.resolve("src"));
    paidDecider = folder.resolve("target/java/com/example/coins/PaidDecider.java");
    paidPredicate = folder.resolve("target/solidity/coins/PaidPredicate.sol");
    request = request("com.example", List.of(), List.of());
    source("coins.ovm", "def paid(x: Bytes) := Bool(x)\n");
  }

  private GenerationRequest request(String root, List<Path> libraries, List<String> externs) {
    return new GenerationRequest(
        sources,
        libraries,
        externs,
        false,
        root,
        folder.resolve("target/java"),
        folder.resolve("target/solidity"),
        folder.resolve("target/ovm/default.state"),
        "test 1");
  }

  private void source(String name, String text) throws IOException {
    Files.writeString(sources.resolve(name), text);
  }

  private Generation.Outcome run() throws IOException {
    return new Generation(request).run();
  }

  @Test
  void bothTargetsAreWritten() throws IOException {
    Generation.Outcome outcome = run();

    assertThat(outcome.upToDate()).isFalse();
    assertThat(outcome.written()).isPositive();
    assertThat(paidDecider).content().contains("package com.example.coins;");
    assertThat(paidPredicate).content().contains("contract PaidPredicate");
  }

  @Test
  void anUnchangedBuildDoesNothing() throws IOException {
    run();

    assertThat(run()).isEqualTo(new Generation.Outcome(true, 1, 0, 0, List.of(), false));
  }

  @Test
  void onlyWhatDiffersIsWritten() throws IOException {
    run();
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(paidDecider, longAgo);
    source("other.ovm", "def other(x: Bytes) := Bool(x)\n");

    assertThat(run().written()).isPositive();
    assertThat(Files.getLastModifiedTime(paidDecider)).isEqualTo(longAgo);
  }

  @Test
  void theOutputOfADeletedFileIsRemovedWithItsFolders() throws IOException {
    source("other.ovm", "def other(x: Bytes) := Bool(x)\n");
    run();
    Files.delete(sources.resolve("coins.ovm"));

    assertThat(run().removed()).isPositive();
    assertThat(paidDecider.getParent()).doesNotExist();
    assertThat(paidPredicate.getParent()).doesNotExist();
    assertThat(folder.resolve("target/java/com/example/other/OtherDecider.java")).exists();
  }

  @Test
  void nothingRemainsOfAProjectWithoutSources() throws IOException {
    run();
    Files.delete(sources.resolve("coins.ovm"));

    assertThat(run().failed()).isFalse();
    try (var files = Files.walk(folder.resolve("target"))) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactly(folder.resolve("target/ovm/default.state"));
    }
  }

  @Test
  void anOutputThatWasDeletedOrChangedIsMadeAgain() throws IOException {
    run();
    Files.delete(paidDecider);
    assertThat(run().written()).isEqualTo(1);
    Files.writeString(paidPredicate, "something else");
    assertThat(run().written()).isEqualTo(1);
    assertThat(run().upToDate()).isTrue();
  }

  @Test
  void filesThatAreNotItsOwnAreLeftAlone() throws IOException {
    run();
    Path foreign = Files.writeString(paidDecider.resolveSibling("Foreign.java"), "// mine\n");
    Files.delete(sources.resolve("coins.ovm"));
    run();

    assertThat(foreign).exists();
  }

  @Test
  void outputsOfACopiedProjectAreLeftAlone() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("Elsewhere.java"), "// of the original\n");
    run();
    Path state = folder.resolve("target/ovm/default.state");
    Files.writeString(
        state, Digest.of(new byte[0]) + "\n" + Digest.of(new byte[1]) + " " + elsewhere + "\n");
    run();

    assertThat(elsewhere).exists();
  }

  @Test
  void optionsAndLibrariesCountAsInputs() throws IOException {
    run();
    request = request("org.other", List.of(), List.of());
    assertThat(run().upToDate()).isFalse();
    assertThat(paidDecider).doesNotExist();
    request = request("org.other", List.of(), List.of("Elsewhere"));
    assertThat(run().upToDate()).isFalse();
  }

  @Test
  void importsComeFromJarsAndFoldersAndAreWatched() throws IOException {
    Path jar = folder.resolve("library.jar");
    writeJar(jar, "@library\ndef Shared(x: Bytes) := Bool(x)\n");
    Path classes = Files.createDirectories(folder.resolve("classes/more"));
    Files.writeString(classes.resolve("extra.ovm"), "@library\ndef Extra(x: Bytes) := Bool(x)\n");
    source(
        "coins.ovm",
        "from lib import shared\nfrom more import extra\n"
            + "def paid(x: Bytes) := Shared(x) and Extra(x)\n");
    request = request("com.example", List.of(jar, classes.getParent()), List.of());
    assertThat(run().diagnostics()).isEmpty();
    assertThat(run().upToDate()).isTrue();

    writeJar(jar, "@library\ndef Shared(x: Bytes) := !Bool(x)\n");
    assertThat(run().upToDate()).isFalse();
    Files.writeString(classes.resolve("extra.ovm"), "@library\ndef Extra(x: Bytes) := !Bool(x)\n");
    assertThat(run().upToDate()).isFalse();
  }

  @Test
  void warningsAreErrorsOnlyOnRequest() throws IOException {
    source("coins.ovm", "def paid(x: Bytes, amount: BigNumber) := Bool(x)\n");
    GenerationRequest lenient = request;
    request =
        new GenerationRequest(
            lenient.sourceFolder(),
            lenient.libraries(),
            lenient.externs(),
            true,
            lenient.rootPackage(),
            lenient.javaFolder(),
            lenient.solidityFolder(),
            lenient.stateFile(),
            lenient.generator());

    Generation.Outcome refused = run();
    assertThat(refused.failed()).isTrue();
    assertThat(refused.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.UNUSED_INPUT);
    assertThat(paidDecider).doesNotExist();
    assertThat(run().upToDate()).isFalse();

    request = lenient;
    assertThat(run().failed()).isFalse();
    assertThat(paidDecider).exists();
  }

  @Test
  void aWrongProgramIsRefusedAndTheOldOutputStays() throws IOException {
    run();
    source("coins.ovm", "def paid(x: Bytes) := Boll(x)\n");

    Generation.Outcome outcome = run();

    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.diagnostics()).hasSize(1);
    assertThat(paidDecider).exists();
    assertThat(run().failed()).isTrue();
    source("coins.ovm", "def paid(x: Bytes) := Bool(x)\n");
    assertThat(run().upToDate()).isTrue();
  }

  private static void writeJar(Path file, String shared) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new JarEntry("lib/shared.ovm"));
      jar.write(shared.getBytes(StandardCharsets.UTF_8));
      jar.closeEntry();
    }
  }
}
