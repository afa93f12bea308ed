package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;

/** Calls of claims whose definition is known from their type. */
final class TypedCallsTest {

  @TempDir Path folder;

  private Sources sources;

  @BeforeEach
  void fresh() {
    sources = new Sources(folder);
  }

  private Sources typed(String... lines) {
    return sources.file("main.ovm", "edition 1", String.join("\n", lines));
  }

  private static List<String> names(CheckedProgram program) {
    return program.definitions().stream().map(Definition::name).toList();
  }

  @Test
  void aClaimOfAKnownDefinitionIsCalledAsItsFormula() {
    assertThat(
            typed("def f(c: d) := !c()", "def d(n: Uint, b: Bytes) := n == 1 and b == b")
                .formula("main.f"))
        .isEqualTo("!main.d(c#0[0: Uint], c#0[1: Bytes])");
    assertThat(names(sources.program())).containsExactly("d", "f");
  }

  @Test
  void aClaimThatIsMadeAndCalledIsTheFormulaOfItsInputs() {
    assertThat(
            typed("def f(n: Uint) := let c = d(n) in c()", "def d(n: Uint) := n == 1")
                .formula("main.f"))
        .isEqualTo("main.d(n#0)");
  }

  @Test
  void aMemberOfAListAndOfASourceIsCalledAsItsFormula() {
    assertThat(
            typed(
                    "def f(cs: d[], a: Address) := cs.all(c -> c()) and known(a).any(c -> c())",
                    "source known(a: Address) -> c: d all where c.n == 2",
                    "def d(n: Uint) := n == 1")
                .formula("main.f"))
        .isEqualTo(
            "(all c#2 in 0..cs#0.length [cs#0.length] where true: main.d(cs#0[c#2][0: Uint]) and "
                + "any c#3 in 'known'(encode(a#1)) [a#1] where main.known(c#3, a#1):"
                + " main.d(c#3[0: Uint]))");
  }

  @Test
  void aClaimThatCouldComeBackStaysAClaimCall() {
    CheckedProgram program =
        typed(
                "def a(x: Bytes) := decode(x, b)()",
                "def b(y: Bytes) := c(y)",
                "def c(z: Bytes) := z == z and decode(z, a)() and decode(z, d)()",
                "def d(n: Uint) := n == 1")
            .program();

    assertThat(sources.formula("main.a")).isEqualTo("decode(x#0, b)()");
    assertThat(sources.formula("main.b")).isEqualTo("main.c(y#0)");
    assertThat(sources.formula("main.c"))
        .isEqualTo("(z#0 == z#0 and decode(z#0, a)() and main.d(decode(z#0, d)[0: Uint]))");
    assertThat(names(program)).containsExactly("a", "d", "c", "b");
  }

  @Test
  void aClaimOfTheCallerItselfStaysAClaimCall() {
    assertThat(typed("def a(x: Bytes) := decode(x, a)()").formula("main.a"))
        .isEqualTo("decode(x#0, a)()");
  }

  @Test
  void aClaimOfAnExternStaysAClaimCall() {
    assertThat(typed("extern def e(n: Uint)", "def f(c: e) := c()").formula("main.f"))
        .isEqualTo("c#0()");
  }

  @Test
  void aClaimWithoutInputsMustStillHaveAValue() {
    assertThat(
            typed("def d() := true", "def f(c: d, b: Bytes) := c() and decode(b, d)()")
                .formula("main.f"))
        .isEqualTo("(main.d() and (decode(b#1, d) == decode(b#1, d) and main.d()))");
  }

  @Test
  void callsInAMembershipFormulaAreReplacedToo() {
    typed(
        "source s(c: d) -> x: Bytes all where c() and x == x",
        "def d(n: Uint) := n == 1",
        "def f(c: d) := s(c).any()");
    assertThat(sources.formula("main.s")).isEqualTo("(main.d(c#1[0: Uint]) and x#0 == x#0)");
    assertThat(names(sources.program())).containsExactly("d", "s", "f");
  }

  @Test
  void aLegacyFileCallsATypedClaimAsItsFormula() {
    assertThat(
            sources
                .file("main.ovm", "def f(c: d, x) := c() and x()", "def d(n: Uint) := Bool(n)")
                .formula("main.f"))
        .isEqualTo("(main.d(c#0[0: Uint]) and x#1())");
  }

  @Test
  void aCompleteClaimTakesNoArguments() {
    assertThat(typed("def d(n: Uint) := n == 1", "def f(c: d) := c(1)").diagnostics())
        .containsExactly("OVM0203 3:16 a claim of type d takes no arguments, not 1");
  }
}
