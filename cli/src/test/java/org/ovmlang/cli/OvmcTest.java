package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OvmcTest {

  @Test
  void helpNamesTheCommandsAndTheExitStatuses() {
    Run run = Run.ovmc("--help");

    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    assertThat(run.out()).contains("compile", "check", "decide", "init", "Exit status:");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Run.ovmc("--version").out()).matches("ovmc \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }

  @Test
  void aCommandThatDoesNotExistIsAUsageErrorWithASuggestion() {
    Run run = Run.ovmc("compil");

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("compil").contains("Did you mean").contains("--help");
  }

  @Test
  void withoutACommandTheUsageIsWrong() {
    assertThat(Run.ovmc().status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void anArgumentThatBeginsWithAnAtSignIsAFile() {
    assertThat(Run.ovmc("check", "@nothing.ovm").err())
        .contains("@nothing.ovm")
        .contains("OVM0005");
  }

  @Test
  void aFailureOfItsOwnIsOneLineAndNoStackTrace(@TempDir Path folder) throws Exception {
    Path program = Files.writeString(folder.resolve("a.ovm"), "def a(x: Bytes) := Bool(x)\n");
    Path occupied = Files.writeString(folder.resolve("out"), "a file where a folder should be");

    Run run = Run.ovmc("compile", "--out", occupied, program);

    assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
    assertThat(run.err()).startsWith("ovmc: ").hasLineCount(1).doesNotContain("\tat ");
  }
}
