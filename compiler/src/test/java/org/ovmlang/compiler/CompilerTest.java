package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Variable;

/** The rules of resolution, inference and lowering. */
final class CompilerTest {

  @TempDir Path folder;

  private Sources sources(String... lines) {
    return new Sources(folder).file("p.ovm", lines);
  }

  private static final String[] SIGNED_BY = {
    "@library",
    "@quantifier(\"signatures,KEY,${m}\")",
    "def SignedBy(sig, m, signer) := IsValidSignature(m, sig, signer, $secp256k1)"
  };

  @Test
  void anImportBringsInAllDefinitionsTransitively() {
    Sources sources =
        new Sources(folder)
            .imported("lib/deep.ovm", "@library", "def D(a) := Bool(a)")
            .imported("lib/near.ovm", "from lib import deep", "@library", "def N(a) := D(a)")
            .file("app/f.ovm", "from lib import near", "def f(a) := N(a) and D(a)");
    assertThat(sources.formula("app.f.f")).isEqualTo("(lib.near.N(a#0) and lib.deep.D(a#0))");
  }

  @Test
  void importsAreFoundInJars() throws IOException {
    Path jar = folder.resolve("dependency.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("acme/rules.ovm"));
      zip.write("@library\ndef R(a) := Bool(a)\n".getBytes(StandardCharsets.UTF_8));
    }
    Sources sources =
        new Sources(folder)
            .library(jar)
            .file("f.ovm", "edition 1", "import acme.rules", "def f(a: Bytes) := R(a)");
    assertThat(sources.formula("f.f")).isEqualTo("acme.rules.R(a#0)");
  }

  @Test
  void anImportThatNamesNoFileIsAnError() {
    assertThat(sources("from lib import missing", "def f(a) := Bool(a)").diagnostics())
        .containsExactly("OVM0101 1:1 the import 'lib.missing' names no file");
  }

  @Test
  void circularImportsAreAnError() {
    Sources sources =
        new Sources(folder)
            .imported("b.ovm", "import a", "@library", "def B(x) := Bool(x)")
            .file("a.ovm", "import b", "@library", "def A(x) := Bool(x)");
    assertThat(sources.diagnostics()).singleElement().asString().startsWith("OVM0102 1:1 ");
  }

  @Test
  void untypedInputsTakeTheTypeThatTheirUsesAskFor() {
    Sources sources =
        sources(
            String.join("\n", SIGNED_BY),
            "def f(owner, tx) := SignedBy(tx, owner).any() and tx.0()");
    List<Variable> inputs = sources.program().definition("p.f").inputs();
    assertThat(inputs).extracting(v -> v.type().displayName()).containsExactly("Address", "Claim");
  }

  @Test
  void anInputUsedAsAddressAndAsNumberIsAnError() {
    assertThat(sources("def f(a, k, v) := IsStored(a, k, v) and IsLessThan(a, a)").diagnostics())
        .containsExactly("OVM0219 1:7 'a' is used as an Address and as a number");
  }

  @Test
  void anAddressIsNotComparedWithANumber() {
    assertThat(sources("def f(a: Address, b: BigNumber) := Equal(a, b)").diagnostics())
        .containsExactly("OVM0204 1:45 a value of type Uint is compared with one of type Address");
  }

  @Test
  void theThreeWritingsOfASignatureMeanTheSame() {
    String verifier = "Bytes:0x736563703235366b31";
    String expected = "IsValidSignature(m#0, s#1, o#2, " + verifier + ")";
    assertThat(
            sources("def f(m, s, o: Address) := IsValidSignature(m, s, o, $secp256k1)")
                .formula("p.f"))
        .isEqualTo(expected);
    assertThat(sources("def f(m, s, o: Address) := IsValidSignature(m, s, o)").formula("p.f"))
        .isEqualTo(expected);
    assertThat(sources("def f(m, s, o: Address) := IsValidSignature(m, o, s)").formula("p.f"))
        .isEqualTo(expected);
    assertThat(sources("def f(m, o, s) := IsValidSignature(m, o, s)").formula("p.f"))
        .isEqualTo("IsValidSignature(m#0, s#2, o#1, " + verifier + ")");
  }

  @Test
  void aNumberHintIsACompleteRangeOfNumbers() {
    String formula =
        sources(
                "@library",
                "@quantifier(\"range,NUMBER,${zero}-${bound}\")",
                "def LessThan(n, bound) := IsLessThan(n, bound)",
                "def f(a) := LessThan(a).all(n -> Bool(n))")
            .formula("p.f");
    assertThat(formula)
        .isEqualTo("all n#1 in 0..a#0 [a#0, 0] where p.LessThan(n#1, a#0): Bool(encode(n#1))");
  }

  @Test
  void anAtomMayStandAsAQuantifier() {
    assertThat(sources("def f(x) := IsLessThan(x).any(n -> Bool(n))").formula("p.f"))
        .isEqualTo("any n#1 in 0..x#0 [x#0] where true: Bool(encode(n#1))");
    assertThat(sources("def f(x) := Bytes().any(b -> Equal(b, x))").formula("p.f"))
        .isEqualTo("any b#1 in any bytes [] where true: Equal(b#1, x#0)");
  }

  @Test
  void theOnlyMemberOfAHashOrConcatHintIsItsValue() {
    String formula =
        sources(
                "@library",
                "@quantifier(\"c,CONCAT,${a}-${b}\")",
                "def C(c, a, b) := IsConcatenatedWith(c, a, b)",
                "def f(x, y) := C(x, y).all(c -> Bool(c))")
            .formula("p.f");
    assertThat(formula).isEqualTo("(!p.C(concat(x#0, y#1), x#0, y#1) or Bool(concat(x#0, y#1)))");
  }

  @Test
  void selfInALibraryIsTheAddressOfThePredicateThatCallsIt() {
    Sources sources =
        sources(
            "@library",
            "def L(c: Property) := Equal(c.address, self.address)",
            "def f(c: Property) := L(c)");
    assertThat(sources.formula("p.f")).isEqualTo("p.L(c#0, address(p.f))");
    assertThat(sources.formula("p.L")).isEqualTo("Equal(encode(c#0.address), encode(self#1))");
  }

  @Test
  void anExternIsCalledAsAClaim() {
    Sources declared =
        sources(
            "extern def Checkpoint(su: Property, proof: Bytes)",
            "def f(su: Property, proof: Bytes) := !su() and Checkpoint(su, proof)");
    assertThat(declared.formula("p.f"))
        .isEqualTo("(!su#0() and claim p.Checkpoint(su#0, proof#1)())");
    Sources option =
        new Sources(folder)
            .extern("Checkpoint")
            .file("q.ovm", "def f(su: Property, proof) := !su() and Checkpoint(su, proof)");
    assertThat(option.formula("q.f"))
        .isEqualTo("(!su#0() and claim Checkpoint(encode(su#0), proof#1)())");
    assertThat(option.program().definition("Checkpoint").kind()).isEqualTo(DefinitionKind.EXTERN);
  }

  @Test
  void aClaimMayBeMadeWithItsLastInputLeftOpen() {
    Sources sources =
        sources(
            "def own(o: Address, tx) := Equal(o, tx)",
            "def f(c: Property, o: Address) := Equal(c.3, own(o))");
    assertThat(sources.formula("p.f")).isEqualTo("Equal(c#0.3, encode(claim p.own(o#1)))");
  }

  @Test
  void aLegacyCallMayNameTheContractOfADefinition() {
    Sources sources = sources("def check(a) := Bool(a)", "def f(a) := Check(a)");
    assertThat(sources.formula("p.f")).isEqualTo("p.check(a#0)");
  }

  @Test
  void recursionIsReportedWithItsCircle() {
    assertThat(sources("def a(x) := b(x)", "def b(x) := a(x)").diagnostics())
        .containsExactly("OVM0207 1:5 'a' calls itself: a → b → a");
  }

  @Test
  void mixedConnectivesInALegacyFileOfferBothReadings() {
    Sources sources = sources("def f(a, b, c) := Bool(a) and Bool(b) or Bool(c)");
    assertThat(sources.diagnostics())
        .containsExactly("OVM0213 1:19 'and' and 'or' are mixed without parentheses");
    assertThat(sources.compile().diagnostics().get(0).help())
        .contains("'(Bool(a) and Bool(b)) or Bool(c)'")
        .contains("'Bool(a) and Bool(b) and Bool(c)'");
  }

  @Test
  void conjunctionBindsTighterThanDisjunctionInEdition1() {
    assertThat(
            sources("edition 1", "def f(a: Uint) := a == 1 or a > 2 and a < 5 implies a != 4")
                .formula("p.f"))
        .isEqualTo("(!(a#0 == 1 or (a#0 > 2 and a#0 < 5)) or a#0 != 4)");
  }

  @Test
  void edition1ConvertsOnlyWhereItIsWritten() {
    assertThat(
            sources(
                    "edition 1",
                    "param root: Bytes32",
                    "def f(a: Uint) := Equal(a, 0x00) and keccak256(encode(a)) == root")
                .diagnostics())
        .containsExactly("OVM0204 3:25 this is of type Uint, but Bytes is needed");
  }

  @Test
  void edition1RefusesUntypedInputs() {
    assertThat(sources("edition 1", "def f(a) := Bool(a)").diagnostics())
        .containsExactly("OVM0208 2:7 the input 'a' has no type");
  }

  @Test
  void letIsSubstitution() {
    assertThat(sources("edition 1", "def f(a: Uint) := let b = a + 1 in b * 2 > a").formula("p.f"))
        .isEqualTo("((a#0 + 1) * 2) > a#0");
  }

  @Test
  void aTypedSourceIsALibraryWithAPlaceToLook() {
    assertThat(
            sources(
                    "edition 1",
                    "source sigs(message: Bytes, signer: Address) -> s: Bytes key message",
                    "  where IsValidSignature(message, s, signer, $secp256k1)",
                    "def f(o: Address, m: Bytes) := sigs(m, o).any()")
                .formula("p.f"))
        .isEqualTo(
            "any s#2 in 'sigs'(encode(o#0)) key m#1 [m#1, o#0] where p.sigs(s#2, m#1, o#0): true");
  }

  @Test
  void decodeNeedsAType() {
    assertThat(sources("edition 1", "def f(a: Bytes) := decode(a) == 1").diagnostics())
        .containsExactly("OVM0203 2:20 'decode' takes bytes and a type");
  }

  @Test
  void aSourceOfNumbersNeedsNoFormula() {
    assertThat(
            sources(
                    "edition 1",
                    "source below(limit: Uint) -> n: Uint numbers 0..limit",
                    "def f(a: Uint) := below(a + 1).all(n -> n <= a)")
                .formula("p.f"))
        .isEqualTo(
            "all n#1 in 0..(a#0 + 1) [(a#0 + 1), 0] where p.below(n#1, (a#0 + 1)): n#1 <= a#0");
  }

  @Test
  void allErrorsOfARunAreReportedInOrder() {
    assertThat(
            sources(
                    "def f(a) := Bool(c) and Unknown(a)",
                    "def g(a: Rang) := Bool(a, a)",
                    "def g(b) := a()")
                .diagnostics())
        .extracting(d -> d.substring(0, 11))
        .containsExactly("OVM0205 2:1", "OVM0206 3:5");
  }

  @Test
  void errorsOfDifferentDefinitionsAreAllReported() {
    assertThat(
            sources("def f(a) := Bool(c) and Unknown(a)", "def g(a) := Bool(a, a)").diagnostics())
        .containsExactly(
            "OVM0202 1:18 'c' is no input or variable of 'f'",
            "OVM0201 1:25 nothing defines the predicate 'Unknown'",
            "OVM0203 2:13 'Bool' takes 1 argument, not 2");
  }

  @Test
  void namesThatDifferOnlyByCaseAreDuplicates() {
    assertThat(sources("def swap(a) := Bool(a)", "def Swap(a) := Bool(a)").diagnostics())
        .anySatisfy(d -> assertThat(d).startsWith("OVM0206 2:5 "));
  }

  @Test
  void namesThatWouldCollideInTheOutputAreAnError() {
    assertThat(sources("def a(x) := Bool(x)", "def aDecider(x) := Bool(x)").diagnostics())
        .containsExactly(
            "OVM0216 2:5 the output of 'aDecider' and of 'a' would both be called 'ADecider'");
  }

  @Test
  void hintsAreChecked() {
    assertThat(
            sources(
                    "@library",
                    "@quantifier(\"a,KEYS,${x}\")",
                    "def S(s, x) := Equal(s, x)",
                    "@library",
                    "@quantifier(\"a,KEY,${z}\")",
                    "def T(s, x) := Equal(s, x)",
                    "@library",
                    "@quantifier(\"a,RANGE,1-2\")",
                    "def U(s, x) := Equal(s, x)")
                .diagnostics())
        .containsExactly(
            "OVM0210 2:13 there is no kind of hint 'KEYS'",
            "OVM0210 5:13 the hole '${z}' is no input of 'T'",
            "OVM0210 8:13 the argument of a RANGE hint is one hole");
  }

  @Test
  void aQuantifierWithoutAPlaceToLookIsAnError() {
    assertThat(
            sources("@library", "def S(s, x) := Equal(s, x)", "def f(a) := S(a).any()")
                .diagnostics())
        .containsExactly("OVM0212 3:13 'S' does not say where its members are looked for");
  }

  @Test
  void aProgramMayNestAThousandDeep() {
    String body = "!(".repeat(990) + "Bool(a)" + ")".repeat(990);
    assertThat(sources("def f(a) := " + body).compile().isAccepted()).isTrue();
  }
}
