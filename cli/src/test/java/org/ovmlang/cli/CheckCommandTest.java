package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void anAcceptedProgramExitsWithZero() throws IOException {
    Run run = Run.ovmc("check", file("a.ovm", "def a(x: Bytes) := Bool(x)\n"));

    assertThat(run).isEqualTo(new Run(0, "1 file checked, no errors" + System.lineSeparator(), ""));
  }

  @Test
  void aWrongProgramIsUnderlinedAndExitsWithOne() throws IOException {
    Path program = file("a.ovm", "def a(x: Bytes) :=\n  Boll(x)\n");

    Run run = Run.ovmc("check", program);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(program + ":2:3: error[OVM0201]")
        .contains("  Boll(x)")
        .contains("^")
        .contains("did you mean 'Bool'?")
        .endsWith("1 error\n'ovmc explain-code CODE' explains a code, such as OVM0201\n");
  }

  @Test
  void jsonIsAnArrayOfDiagnosticsWithPlaces() throws IOException {
    Path program = file("a.ovm", "def a(x: Bytes) :=\n  Boll(x)\n");

    Run run = Run.ovmc("check", "--format", "json", program);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    JsonNode array = JsonMapper.builder().build().readTree(run.out());
    assertThat(array).hasSize(1);
    JsonNode diagnostic = array.get(0);
    assertThat(diagnostic.get("code").textValue()).isEqualTo("OVM0201");
    assertThat(diagnostic.get("severity").textValue()).isEqualTo("error");
    assertThat(diagnostic.get("file").textValue()).isEqualTo(program.toString());
    assertThat(diagnostic.get("line").intValue()).isEqualTo(2);
    assertThat(diagnostic.get("column").intValue()).isEqualTo(3);
    assertThat(diagnostic.get("endLine").intValue()).isEqualTo(2);
    assertThat(diagnostic.get("endColumn").intValue()).isGreaterThan(3);
    assertThat(diagnostic.get("message").textValue()).contains("Boll");
    assertThat(diagnostic.get("help").textValue()).contains("Bool");
  }

  @Test
  void warningsAreShownAndTheProgramIsAccepted() throws IOException {
    Run run = Run.ovmc("check", file("a.ovm", "def a(x: Bytes, y: Bytes) := Bool(x)\n"));

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo("1 file checked, no errors" + System.lineSeparator());
    assertThat(run.err()).contains("a.ovm:1:17: warning[OVM0301]").contains("\n1 warning\n");
  }

  @Test
  void withWarningsAsErrorsAProgramWithWarningsIsRefused() throws IOException {
    Path program = file("a.ovm", "def a(x: Bytes, y: Bytes) := Bool(x)\n");

    Run run = Run.ovmc("check", "--warnings-as-errors", program);
    Run json = Run.ovmc("check", "--warnings-as-errors", "--format", "json", program);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(json.status()).isEqualTo(1);
    assertThat(json.out()).contains("\"severity\": \"warning\"");
    assertThat(
            Run.ovmc("check", "--warnings-as-errors", file("b.ovm", "def b(x: Bytes) := Bool(x)"))
                .status())
        .isZero();
  }

  @Test
  void jsonOfAnAcceptedProgramIsAnEmptyArray() throws IOException {
    Run run = Run.ovmc("check", file("a.ovm", "def a(x: Bytes) := Bool(x)\n"), "--format", "json");

    assertThat(run.status()).isZero();
    assertThat(run.out().strip()).isEqualTo("[]");
  }

  @Test
  void aPredicateThatIsDeployedElsewhereIsAnnouncedWithExtern() throws IOException {
    Path program = file("a.ovm", "def a(x: Bytes) := Elsewhere(x) and Bool(x)\n");

    assertThat(Run.ovmc("check", program).status()).isEqualTo(1);
    assertThat(Run.ovmc("check", program, "--extern", "Elsewhere").status()).isZero();
  }

  @Test
  void importsAreFoundInLibrariesAndSourceRoots() throws IOException {
    Path library = Files.createDirectories(folder.resolve("library/lib"));
    Files.writeString(library.resolve("b.ovm"), "@library\ndef B(x: Bytes) := Bool(x)\n");
    Path program = file("a.ovm", "from lib import b\ndef a(x: Bytes) := B(x)\n");

    assertThat(Run.ovmc("check", program).status()).isEqualTo(1);
    assertThat(Run.ovmc("check", program, "--library", library.getParent()).status()).isZero();
    assertThat(Run.ovmc("check", program, "--source-root", library.getParent()).status()).isZero();
  }

  @Test
  void aLibraryThatDoesNotExistIsAUsageError() throws IOException {
    Run run =
        Run.ovmc("check", file("a.ovm", "def a(x: Bytes) := Bool(x)\n"), "--library", "none.jar");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("none.jar");
  }
}
