package org.ovmlang.compiler.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;

class MigrationTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private CompilerOptions options() {
    return new CompilerOptions(List.of(folder), List.of(), List.of());
  }

  private MigrationResult migrated(Path... files) {
    MigrationResult result = Migration.migrate(Arrays.asList(files), options());
    assertThat(result.isSame()).as(result.toString()).isTrue();
    return result;
  }

  private String migrated(String legacy) throws IOException {
    return migrated(file("t.ovm", legacy)).files().get(0).text();
  }

  @Test
  void inputsGetTheTypesThatWereInferred() throws IOException {
    assertThat(migrated("def f(a, b: BigNumber, c: Property) := IsLessThan(a, b) and c()"))
        .isEqualTo("edition 1\n\ndef f(a: Uint, b: Uint, c: Claim) := IsLessThan(a, b) and c()\n");
  }

  @Test
  void aTypeThatStayedOpenIsNoted() throws IOException {
    MigrationResult result = migrated(file("t.ovm", "/// Doc.\ndef f(a, b) := Equal(a, b)"));
    assertThat(result.files().get(0).text())
        .isEqualTo(
            """
            edition 1

            /// Doc.
            // migrate: the type of a, b is open: Bytes
            def f(a: Bytes, b: Bytes) := Equal(a, b)
            """);
    assertThat(result.notes())
        .extracting(note -> note.span().line() + ":" + note.span().column() + " " + note.text())
        .containsExactly(
            "2:7 the type of 'a' of 'f' is open: Bytes",
            "2:10 the type of 'b' of 'f' is open: Bytes");
  }

  @Test
  void conversionsAreWritten() throws IOException {
    assertThat(
            migrated(
                """
                def f(tx: Property, owner: Address, raw: Bytes) :=
                  Equal(tx.0, owner) and IsLessThan(tx.1, 5) and Equal(tx.2.0, 7) and raw()
                """))
        .isEqualTo(
            """
            edition 1

            def f(tx: Claim, owner: Address, raw: Bytes) :=
              Equal(tx.0, encode(owner))
              and IsLessThan(decode(tx.1, Uint), 5)
              and Equal(decode(tx.2, Claim).0, encode(7))
              and decode(raw, Claim)()
            """);
  }

  @Test
  void aLiteralThatWasAnAddressIsWrittenAsItsEncoding() throws IOException {
    assertThat(migrated("def f(a: Address) := Equal(0x" + "ab".repeat(20) + ", a)"))
        .contains("Equal(0x" + "00".repeat(12) + "ab".repeat(20) + ", encode(a))");
  }

  @Test
  void aClaimThatIsGivenItsLastInputSaysWhichItExpects() throws IOException {
    assertThat(migrated("def f(so: Property, tx: Bytes) := so(tx)"))
        .contains("decode(encode(so), Claim(Bytes))(tx)");
  }

  @Test
  void theNameOfAContractBecomesThatOfItsDefinition() throws IOException {
    assertThat(migrated("def paid(a: Bytes) := Bool(a)\ndef f(a: Bytes) := Paid(a)"))
        .contains("def f(a: Bytes) := paid(a)");
  }

  @Test
  void aSignatureHasItsFullForm() throws IOException {
    assertThat(
            migrated(
                """
                def f(m: Bytes, s: Bytes, a: Address) :=
                  IsValidSignature(m, s, a) and IsValidSignature(m, a /* who */, encode(s))
                """))
        .contains("IsValidSignature(m, s, a, $secp256k1)")
        .contains("IsValidSignature(m, encode(s) /* who */, a, $secp256k1)");
  }

  @Test
  void hintsForNumbersBecomeSourcesAndOthersStay() throws IOException {
    assertThat(
            migrated(
                """
                @library
                // Complete.
                @quantifier("range,NUMBER,${zero}-${bound}")
                def below(n, bound) := IsLessThan(n, bound)

                @library
                @quantifier("kept,KEY,${key}")
                def At(value: Bytes, key: Bytes) := Bool(value)

                @library
                @quantifier("Exact,KEY,${key}")
                def Exact(value: Bytes, key: Bytes) := Bool(value)

                def f(a: BigNumber) := below(a).all(n -> At(n).any() and Exact(n).any())
                """))
        .isEqualTo(
            """
            edition 1

            // Complete.
            source below(bound: Uint) -> n: Uint
              numbers 0..bound
              where IsLessThan(n, bound)

            @library
            @quantifier("kept,KEY,${key}")
            def At(value: Bytes, key: Bytes) := Bool(value)

            source Exact(key: Bytes) -> value: Bytes
              key key
              where Bool(value)

            def f(a: Uint) := below(a).all(n -> At(encode(n)).any() and Exact(encode(n)).any())
            """);
  }

  @Test
  void aParameterIsDeclaredOnceWhereItIsSeenAndKeepsItsSignWhereItIsHidden() throws IOException {
    Path lib = file("lib/a.ovm", "// The library.\n\n@library def A(x: Bytes) := Equal(x, $p)\n");
    Path main =
        file(
            "main.ovm",
            "from lib import a // why\n// About f.\ndef f(q: Address) := A(q) and Equal($p, $q)");

    List<MigratedFile> files = migrated(lib, main).files();

    assertThat(files)
        .extracting(MigratedFile::namespace)
        .containsExactly(List.of("lib", "a"), List.of("main"));
    assertThat(files.get(0).text())
        .isEqualTo(
            """
            edition 1

            // The library.

            param p: Bytes

            @library
            def A(x: Bytes) := Equal(x, p)
            """);
    assertThat(files.get(1).text())
        .isEqualTo(
            """
            edition 1

            import lib.a // why

            param q: Bytes

            // About f.
            def f(q: Address) := A(encode(q)) and Equal(p, $q)
            """);
  }

  @Test
  void filesOfBothSurfacesImportEachOther() throws IOException {
    Path lib = file("lib/a.ovm", "@library def A(x, y) := IsLessThan(x, y) and Equal(x, $p)\n");
    Path main = file("main.ovm", "from lib import a\ndef f(q, r) := A(q, r) and Equal($p, q)");

    assertThat(migrated(main).files()).hasSize(1);
    assertThat(migrated(lib).files()).hasSize(1);

    Files.writeString(lib, migrated(lib, main).files().get(0).text());
    assertThat(migrated(lib, main).files()).extracting(MigratedFile::file).containsExactly(main);
  }

  @Test
  void aLegacyProgramWithErrorsIsRefused() throws IOException {
    MigrationResult result =
        Migration.migrate(List.of(file("t.ovm", "def f(a) := Nothing(a)")), options());
    assertThat(result.diagnostics()).hasSize(1);
    assertThat(result.isSame()).isFalse();
    assertThat(result.files()).isEmpty();
  }

  /** Each pair differs in one thing that matters, in both directions. */
  @Test
  void programsThatMeanDifferentThingsAreToldApart() throws IOException {
    String source = "@library @quantifier(\"b,KEY,${k}\") def Q(v: Bytes, k: Bytes) := Bool(v)\n";
    List<List<String>> pairs =
        List.of(
            List.of("def f(a: Bytes) := Bool(a)", "def f(a: Uint) := Bool(encode(a))"),
            List.of("def f(a: Uint) := a < 3", "def f(a: Uint) := a <= 3"),
            List.of("def f(a: Uint) := a < 3", "def f(a: Uint) := a < 4"),
            List.of("def f(a: Bytes) := Bool(a)", "def f(b: Bytes) := Bool(b)"),
            List.of("def f(a: Bytes) := Bool(a)", "/// Doc.\ndef f(a: Bytes) := Bool(a)"),
            List.of("def f(a: Bytes) := Bool(a)", "@library def f(a: Bytes) := Bool(a)"),
            List.of(
                "def f(a: Bytes) := Bytes().any(x -> Bytes().any(y -> Equal(x, a)))",
                "def f(a: Bytes) := Bytes().any(x -> Bytes().any(y -> Equal(y, a)))"),
            List.of(
                "def f(a: Bytes) := Bytes().any(x -> Bytes().any(x -> Equal(x, a)))",
                "def f(a: Bytes) := Bytes().any(x -> Equal(x, a))"),
            List.of("def f(a: Bytes) := Equal(a, 10)", "def f(a: Bytes) := Equal(a, 0x0a)"),
            List.of(
                source + "def f(a: Bytes) := Q(a).any()",
                source.replace("b,KEY", "c,KEY") + "def f(a: Bytes) := Q(a).any()"),
            List.of(
                source + "def f(a: Bytes) := Q(a).any()",
                source.replace("KEY,${k}", "ITER") + "def f(a: Bytes) := Q(a).any()"),
            List.of("def f(a: Claim) := a()", "def g(a: Bytes) := Bool(a)\ndef f(a: g) := a()"),
            List.of(
                "def f(a: Bytes) := Equal(a, $p)",
                "param p: Uint\ndef f(a: Bytes) := Equal(a, encode(p))"));
    for (List<String> pair : pairs) {
      var first = new Compiler(options()).compile(List.of(file("t.ovm", pair.get(0))));
      var second = new Compiler(options()).compile(List.of(file("t.ovm", pair.get(1))));
      var a = first.program().orElseThrow(() -> new AssertionError(first.diagnostics()));
      var b = second.program().orElseThrow(() -> new AssertionError(second.diagnostics()));
      assertThat(ProgramComparison.differences(a, b)).as(pair.toString()).isNotEmpty();
      assertThat(ProgramComparison.differences(b, a)).as(pair.toString()).isNotEmpty();
      assertThat(ProgramComparison.differences(a, a)).isEmpty();
    }
  }
}
