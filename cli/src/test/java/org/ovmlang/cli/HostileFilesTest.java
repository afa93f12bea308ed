package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no files, and files that import many others. */
class HostileFilesTest {

  @TempDir private Path folder;

  private Hostile hostile;

  @BeforeEach
  void setUp() {
    hostile = new Hostile(folder);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a.ovm"));
    assertThat(Hostile.errors(hostile.run(file))).containsExactly("1:1 OVM0005");
  }

  @Test
  void aFileThatMayNotBeReadIsReported() throws IOException {
    Path file = write("a.ovm", "def a(x) := Bool(x)");
    if (!file.toFile().setReadable(false) || Files.isReadable(file)) {
      // Root may read everything, but for the memory at address 0.
      file = Path.of("/proc/self/mem");
      Required.ofTheMachine(Files.exists(file), "no file here that cannot be read");
    }
    assertThat(Hostile.errors(hostile.run(file))).containsExactly("1:1 OVM0005");
  }

  @Test
  void aLinkToItselfIsReported() throws IOException {
    Path file = Files.createSymbolicLink(folder.resolve("a.ovm"), Path.of("a.ovm"));
    assertThat(Hostile.errors(hostile.run(file))).containsExactly("1:1 OVM0005");
    Path user = write("b.ovm", "import a\ndef b(x) := Bool(x)");
    assertThat(Hostile.errors(hostile.run(user))).containsExactly("1:1 OVM0101");
  }

  @Test
  void aFolderThatLeadsIntoItselfIsNotFollowedForEver() throws IOException {
    Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));
    Path file = write("a.ovm", "import " + "loop.".repeat(1_000) + "b\ndef a(x) := Bool(x)");
    assertThat(Hostile.errors(hostile.run(file))).containsExactly("1:1 OVM0101");
  }

  @Test
  void aFileWithoutEndIsTooLarge() {
    Path zeros = Path.of("/dev/zero");
    Required.ofTheMachine(Files.isReadable(zeros), "no such device");
    assertThat(Hostile.errors(hostile.run(zeros))).containsExactly("1:1 OVM0004");
  }

  @Test
  void aJarWhoseEntryGrowsWithoutMeasureIsTooLarge() throws IOException {
    Path jar = folder.resolve("bomb.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("bomb.ovm"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    Path file = write("a.ovm", "import bomb\ndef a(x) := Bool(x)");
    Run run = Run.ovmc("check", "--library", jar, file);
    assertThat(Hostile.errors(run)).containsExactly("1:1 OVM0004");
  }

  @Test
  void aChainOfAThousandImportsIsFollowed() throws IOException {
    for (int i = 1; i < 1_000; i++) {
      write("c" + i + ".ovm", "import c" + (i + 1) + "\ndef m" + i + "(x) := m" + (i + 1) + "(x)");
    }
    write("c1000.ovm", "def m1000(x) := Bool(x)");
    hostile.accepts("import c1\ndef a(x) := m1(x)");
  }

  @Test
  void aCircleOfAThousandImportsIsOneError() throws IOException {
    for (int i = 1; i < 1_000; i++) {
      write("c" + i + ".ovm", "import " + (i == 999 ? "a" : "c" + (i + 1)));
    }
    Run run = hostile.run("import c1\ndef a(x) := Bool(x)");
    assertThat(Hostile.errors(run)).containsExactly("1:1 OVM0102");
    assertThat(run.err().length()).isLessThan(5_000);
  }

  @Test
  void tenThousandImportsAreFollowed() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      write("m" + i + ".ovm", "@library def m" + i + "(x) := Bool(x)");
      text.append("import m").append(i).append('\n');
    }
    Path file = write("a.ovm", text + "def a(x) := m0(x)");
    assertThat(Run.ovmc("check", file).status()).isZero();
  }

  @Test
  void tenThousandImportsOfNothingAreCounted() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("import m").append(i).append('\n');
    }
    Run run = hostile.run(text + "def a(x) := Bool(x)");
    assertThat(Hostile.errors(run)).hasSize(1_001);
    assertThat(run.err()).contains("there are 9000 more of these");
  }
}
