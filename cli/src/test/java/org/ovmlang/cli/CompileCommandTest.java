package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCommandTest {

  @TempDir private Path folder;
  private Path program;
  private Path out;

  @BeforeEach
  void writeAProgram() throws IOException {
    program = Files.writeString(folder.resolve("coins.ovm"), "def paid(x: Bytes) := Bool(x)\n");
    out = folder.resolve("out");
  }

  @Test
  void javaAndSolidityAreWrittenAndNamed() {
    Run run = Run.ovmc("compile", "--out", out, "--package", "com.example", program);

    Path decider = out.resolve("java/com/example/coins/PaidDecider.java");
    Path predicate = out.resolve("solidity/coins/PaidPredicate.sol");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("wrote " + decider, "wrote " + predicate);
    assertThat(run.out()).contains("compiled 1 file to " + out + ": ");
    assertThat(decider).content().contains("package com.example.coins;");
    assertThat(predicate).content().contains("contract PaidPredicate");
  }

  @Test
  void whatDidNotChangeIsNotWrittenAgain() throws IOException {
    Run.ovmc("compile", "--out", out, program);
    Path decider = out.resolve("java/ovm/coins/PaidDecider.java");
    Files.setLastModifiedTime(decider, FileTime.fromMillis(0));

    Run run = Run.ovmc("compile", "--out", out, program);

    assertThat(run.out()).doesNotContain("wrote").contains(": 0 files written, ");
    assertThat(Files.getLastModifiedTime(decider)).isEqualTo(FileTime.fromMillis(0));
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    Path other = folder.resolve("other");
    Run.ovmc("compile", "--out", out, program);
    Run.ovmc("compile", "--out", other, program);

    try (var files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              file -> assertThat(other.resolve(out.relativize(file))).hasSameBinaryContentAs(file));
    }
  }

  @Test
  void aWrongProgramWritesNothing() throws IOException {
    Files.writeString(program, "def paid(x: Bytes) := Boll(x)\n");

    Run run = Run.ovmc("compile", "--out", out, program);

    assertThat(run.status()).isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void aRootPackageMustBeAPackage() {
    Run run = Run.ovmc("compile", "--out", out, "--package", "com.class", program);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("com.class");
  }
}
