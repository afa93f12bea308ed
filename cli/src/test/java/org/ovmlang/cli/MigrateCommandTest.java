package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));
  private static final String LEGACY = "// Why.\ndef f(a, b) := IsLessThan(a, 5) and Bool(b)\n";
  private static final String MIGRATED =
      """
      edition 1

      // Why.
      // migrate: the type of b is open: Bytes
      def f(a: Uint, b: Bytes) := IsLessThan(a, 5) and Bool(b)
      """;

  @TempDir private Path folder;

  @Test
  void filesAreReplacedInPlaceAndOpenTypesNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("f.ovm"), LEGACY);

    Run run = Run.ovmc("migrate", "--in-place", file);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "migrated " + file,
            file + ":2:10: note: the type of 'b' of 'f' is open: Bytes",
            "1 file migrated, with the same meaning");
    assertThat(file).hasContent(MIGRATED);
    assertThat(Run.ovmc("fmt", "--check", file).status()).isZero();
    assertThat(Run.ovmc("migrate", "--in-place", file).out()).startsWith("0 files migrated");
  }

  @Test
  void theResultGoesBelowAFolderByItsNamespace() throws IOException {
    Path root = Files.createDirectories(folder.resolve("src/main/ovm/shop"));
    Path file = Files.writeString(root.resolve("f.ovm"), LEGACY);
    Path out = folder.resolve("out");

    assertThat(Run.ovmc("migrate", "-o", out, file).status()).isZero();

    assertThat(out.resolve("shop/f.ovm")).hasContent(MIGRATED);
    assertThat(file).hasContent(LEGACY);
  }

  @Test
  void aWrongProgramIsReportedAndStays() throws IOException {
    Path file = Files.writeString(folder.resolve("f.ovm"), "def f(a) := Nothing(a)\n");

    Run run = Run.ovmc("migrate", "--in-place", file);

    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_PROGRAM);
    assertThat(run.err()).contains("OVM0201");
    assertThat(file).hasContent("def f(a) := Nothing(a)\n");
  }

  @Test
  void whereTheResultGoesMustBeSaid() {
    assertThat(Run.ovmc("migrate", "f.ovm").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(Run.ovmc("migrate", "--in-place", "-o", "d", "f.ovm").status())
        .isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void thePlasmaExampleMigrates() {
    Run run = Run.ovmc("migrate", "-o", folder, ROOT.resolve("examples/plasma"));

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("11 files migrated, with the same meaning");
    Run check = Run.ovmc("check", "--source-root", folder, folder.resolve("plasma/swap.ovm"));
    assertThat(check.err()).isEmpty();
  }

  /** Each by itself: some of them define the same names, or mean a predicate deployed elsewhere. */
  @Test
  void everyLegacyFileOfTheTestsThatIsAcceptedMigrates() throws IOException {
    Path resources = ROOT.resolve("verification/src/test/resources/org/ovmlang/verification");
    List<Path> migrated = new ArrayList<>();
    try (Stream<Path> files = Files.walk(resources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".ovm")).toList()) {
        if (Run.ovmc("check", file).status() == 0) {
          Run run = Run.ovmc("migrate", "-o", folder, file);
          assertThat(run.status()).as(file + "\n" + run.err()).isZero();
          migrated.add(file);
        }
      }
    }
    assertThat(migrated).hasSizeGreaterThan(10);
  }
}
