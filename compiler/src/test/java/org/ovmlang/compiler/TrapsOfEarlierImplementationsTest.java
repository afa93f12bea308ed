package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.CheckedProgram;

/** What the earlier implementations got wrong, at the level of what a program means. */
final class TrapsOfEarlierImplementationsTest {

  @TempDir Path folder;

  private Sources sources(String... lines) {
    return new Sources(folder).file("p.ovm", lines);
  }

  @Test
  void anArgumentWithAPathReachesTheLibraryWhole() {
    String formula =
        sources("@library", "def L(x) := Equal(x, x)", "def f(su: Property) := L(su.3)")
            .formula("p.f");
    assertThat(formula).isEqualTo("p.L(su#0.3)");
  }

  @Test
  void nestedUnnamedQuantifiersHaveVariablesOfTheirOwn() {
    String formula =
        sources(
                "@library",
                "@quantifier(\"s,KEY,${m}\")",
                "def S(x, m, o) := IsValidSignature(m, x, o, $secp256k1)",
                "@library",
                "@quantifier(\"t,KEY,${m}\")",
                "def T(x, m, o) := S(m, o).any()",
                "def f(m, o: Address) := T(m, o).any() and S(m, o).any()")
            .formula("p.f");
    assertThat(formula).contains("any x#2 in 't'").contains("any x#3 in 's'");
  }

  @Test
  void aVariableOfALibraryDoesNotCaptureAnArgumentOfItsCaller() {
    String formula =
        sources(
                "@library",
                "@quantifier(\"s,ITER\")",
                "def S(b, a) := Equal(b, a)",
                "@library",
                "def L(a) := S(a).any(b -> Equal(a, b))",
                "def f(b) := L(b)")
            .formula("p.L");
    assertThat(formula).endsWith(": Equal(a#0, b#1)");
  }

  @Test
  void aLibraryThatNamesAVariableOfItsCallerIsAnError() {
    assertThat(
            sources("@library", "def L(a) := Equal(a, owner)", "def f(owner) := L(owner)")
                .diagnostics())
        .containsExactly("OVM0202 2:22 'owner' is no input or variable of 'L'");
  }

  @Test
  void holesAreFilledFromTheDefinitionThatIsCalledWhenTwoLibrariesShareAName() {
    CheckedProgram program =
        new Sources(folder)
            .file(
                "a.ovm",
                "@library",
                "@quantifier(\"a,KEY,${x}\")",
                "def S(s, x, y) := Equal(x, y)",
                "def f(p, q) := S(p, q).any()")
            .file(
                "b.ovm",
                "@library",
                "@quantifier(\"b,KEY,${y}\")",
                "def S(s, x, y) := Equal(x, y)",
                "def f(p, q) := S(p, q).any()")
            .program();
    assertThat(FormulaPrinter.print(program.definition("a.f").body())).contains("'a'() key p#0 ");
    assertThat(FormulaPrinter.print(program.definition("b.f").body())).contains("'b'() key q#1 ");
  }

  @Test
  void holesAreFilledForEachCallWhenOneLibraryIsCalledTwice() {
    String formula =
        sources(
                "@library",
                "@quantifier(\"a,KEY,${x}\")",
                "def S(s, x) := Equal(s, x)",
                "def f(p, q) := S(p).any() and S(q).any()")
            .formula("p.f");
    assertThat(formula).contains("'a'() key p#0 ").contains("'a'() key q#1 ");
  }

  @Test
  void aHoleThatRepeatsIsFilledEachTime() {
    String formula =
        sources(
                "@library",
                "@quantifier(\"a.${x}.${x},KEY,${x}${x}\")",
                "def S(s, x) := Equal(s, x)",
                "def f(p) := S(p).any()")
            .formula("p.f");
    assertThat(formula).contains("'a.${x}.${x}'(p#0, p#0) key concat(p#0, p#0) ");
  }

  @Test
  void aBodyMayBeASingleAtom() {
    assertThat(sources("def f(a, b) := Equal(a, b)").formula("p.f")).isEqualTo("Equal(a#0, b#1)");
  }

  @Test
  void aQuantifiedVariableMayHaveAPath() {
    String formula =
        sources(
                "@library",
                "@quantifier(\"a,ITER\")",
                "def S(s: Property, x) := Equal(s.0, x)",
                "def f(p) := S(p).any(b -> Equal(b.0, p) and b.1())")
            .formula("p.f");
    assertThat(formula).endsWith(": (Equal(b#1.0, p#0) and decode(b#1.1, Claim)())");
  }

  @Test
  void pathsMayBeDeeperThanTwo() {
    assertThat(sources("def f(a: Property) := a.0.1.2()").formula("p.f"))
        .isEqualTo("decode(decode(decode(a#0.0, Claim).1, Claim).2, Claim)()");
  }

  @Test
  void aTrailingExpressionIsAnError() {
    assertThat(sources("def f(a) := Equal(a, a) Bool(a)").diagnostics())
        .singleElement()
        .asString()
        .startsWith("OVM0001 1:25 ");
  }

  @Test
  void numberLiteralsAreNumbersNotChoicesOfTheProver() {
    assertThat(sources("def f(a: BigNumber) := IsLessThan(a, 10)").formula("p.f"))
        .isEqualTo("IsLessThan(a#0, 10)");
  }

  @Test
  void namesMayBeLong() {
    String name = "a".repeat(60);
    assertThat(sources("def " + name + "(b) := Bool(b)").formula("p." + name))
        .isEqualTo("Bool(b#0)");
  }

  @Test
  void aLibraryThatCallsAnotherTwiceIsNotCopied() {
    String[] lines = new String[2 + 2 * 64];
    lines[0] = "@library";
    lines[1] = "def L0(a) := Bool(a)";
    for (int i = 1; i <= 64; i++) {
      lines[2 * i] = "@library";
      lines[2 * i + 1] = "def L" + i + "(a) := L" + (i - 1) + "(a) and L" + (i - 1) + "(a)";
    }
    CheckedProgram program = sources(lines).program();
    assertThat(program.definitions()).hasSize(65);
    assertThat(FormulaPrinter.print(program.definition("p.L64").body()))
        .isEqualTo("(p.L63(a#0) and p.L63(a#0))");
  }

  @Test
  void aMisspeltAtomIsAnErrorNotAContractAddress() {
    Sources sources = sources("def f(a, b) := IsLesThan(a, b)");
    assertThat(sources.diagnostics())
        .containsExactly("OVM0201 1:16 nothing defines the predicate 'IsLesThan'");
    assertThat(sources.compile().diagnostics().get(0).help())
        .isEqualTo("did you mean 'IsLessThan'?");
  }

  @Test
  void aMisspeltAnnotationIsAnError() {
    assertThat(sources("@libary", "def f(a) := Bool(a)").diagnostics())
        .containsExactly("OVM0209 1:1 there is no annotation @libary");
  }
}
