package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));
  private static final String UGLY = "def a( x:Bytes ):=Bool(x)";
  private static final String PRETTY = "def a(x: Bytes) := Bool(x)\n";

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Run withInput(String text, Object... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return Run.ovmc(arguments);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void filesAndFoldersAreFormattedInPlace() throws IOException {
    Path one = file("one.ovm", UGLY);
    Path two = file("src/deep/two.ovm", "\uFEFF" + PRETTY.replace("\n", "\r\n"));
    Path output = file("src/target/copy.ovm", UGLY);
    Path hidden = file("src/.git/old.ovm", UGLY);
    Path other = file("src/notes.txt", UGLY);

    Run run = Run.ovmc("fmt", one, folder.resolve("src"));

    assertThat(run.status()).isZero();
    assertThat(run.out().lines())
        .containsExactly("formatted " + one, "formatted " + two, "2 files, 2 changed");
    assertThat(List.of(one, two)).allSatisfy(f -> assertThat(f).hasContent(PRETTY));
    assertThat(List.of(output, hidden, other)).allSatisfy(f -> assertThat(f).hasContent(UGLY));
  }

  @Test
  void aFileThatHasTheLayoutIsNotWritten() throws IOException {
    Path file = file("a.ovm", PRETTY);
    FileTime time = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, time);

    assertThat(Run.ovmc("fmt", file).out()).startsWith("1 file, 0 changed");
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
  }

  @Test
  void checkPrintsTheFilesThatDifferAndWritesNothing() throws IOException {
    Path ugly = file("a.ovm", UGLY);
    Path pretty = file("b.ovm", PRETTY);

    Run run = Run.ovmc("fmt", "--check", folder);

    assertThat(run).isEqualTo(new Run(1, ugly + System.lineSeparator(), ""));
    assertThat(ugly).hasContent(UGLY);
    assertThat(Run.ovmc("fmt", "--check", pretty)).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void aFileWithErrorsStaysAsItIsAndTheOthersAreFormatted() throws IOException {
    Path wrong = file("a.ovm", "def a( := b");
    Path ugly = file("b.ovm", UGLY);

    Run run = Run.ovmc("fmt", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(wrong + ":1:").contains("OVM0001").contains("\n1 error\n");
    assertThat(wrong).hasContent("def a( := b");
    assertThat(ugly).hasContent(PRETTY);
  }

  @Test
  void bytesThatAreNoTextStayAsTheyAre() throws IOException {
    byte[] bytes = {'d', 'e', 'f', (byte) 0xFF};
    Path file = Files.write(folder.resolve("a.ovm"), bytes);

    assertThat(Run.ovmc("fmt", file).err()).contains("OVM0002");
    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void aFileThatIsNotThereIsReported() {
    Run run = Run.ovmc("fmt", folder.resolve("none.ovm"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("none.ovm").contains("OVM0005");
  }

  @Test
  void theStandardInputIsFormattedToTheStandardOutput() {
    assertThat(withInput(UGLY, "fmt", "-")).isEqualTo(new Run(0, PRETTY, ""));
    assertThat(withInput(UGLY, "fmt", "--stdin")).isEqualTo(new Run(0, PRETTY, ""));
    assertThat(withInput(UGLY, "fmt", "--check", "-").status()).isEqualTo(1);
    assertThat(withInput("def", "fmt", "-").out()).isEmpty();
    assertThat(withInput("def", "fmt", "-").status()).isEqualTo(1);
    assertThat(withInput("", "fmt", "-", "a.ovm").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(Run.ovmc("fmt").status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void permissionsAndLinksAreKept() throws IOException {
    Path file = file("real/a.ovm", UGLY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.ovm"), file);

    assertThat(Run.ovmc("fmt", link).status()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(PRETTY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void theSourcesOfTheProjectHaveTheLayout() {
    Run run =
        Run.ovmc(
            "fmt",
            "--check",
            ROOT.resolve("examples"),
            ROOT.resolve("benchmarks/src"),
            ROOT.resolve("stdlib/src"));

    assertThat(run).isEqualTo(new Run(0, "", ""));
  }
}
