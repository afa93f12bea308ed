package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand as a quantifier, and what a hint may say. */
final class QuantifierRulesTest {

  @TempDir Path folder;

  private Sources sources(String... lines) {
    return new Sources(folder).file("p.ovm", lines);
  }

  @Test
  void anExternWithoutInputsIsNoQuantifier() {
    assertThat(sources("extern def X()", "def f(a) := X().any()").diagnostics())
        .containsExactly("OVM0212 2:13 'X' has no input to range over");
  }

  @Test
  void anUnknownExternServesAsAQuantifier() {
    assertThat(
            new Sources(folder).extern("X").file("q.ovm", "def f(a) := X(a).any()").formula("q.f"))
        .isEqualTo("any input0#1 in 'X'(a#0) [a#0] where claim X(input0#1, a#0)(): true");
  }

  @Test
  void theHintOfAnExternSaysWhereItsMembersAre() {
    assertThat(
            sources(
                    "@quantifier(\"b,KEY,${y}\")",
                    "extern def X(a: Bytes, y: Bytes)",
                    "def f(a) := X(a).any()")
                .formula("p.f"))
        .isEqualTo("any a#1 in 'b'() key a#0 [a#0] where claim p.X(a#1, a#0)(): true");
  }

  @Test
  void anExternIsNoLibrary() {
    assertThat(sources("@library", "extern def X(a: Bytes)", "def f(a) := X(a)").diagnostics())
        .containsExactly("OVM0209 1:1 an extern is a contract, not a library");
  }

  @Test
  void anAnnotationStandsOnce() {
    assertThat(
            sources(
                    "@library",
                    "@quantifier(\"b,KEY,${y}\")",
                    "@quantifier(\"c,KEY,${y}\")",
                    "def X(a, y) := Equal(a, y)")
                .diagnostics())
        .containsExactly("OVM0209 3:1 there is another @quantifier before the same declaration");
  }

  @Test
  void aHoleOfAHintMustBeClosed() {
    assertThat(
            sources("@library", "@quantifier(\"b,KEY,${y\")", "def X(a, y) := Equal(a, y)")
                .diagnostics())
        .containsExactly("OVM0210 2:13 a hole is not closed");
  }

  @Test
  void theValuesInTheHolesFitTheKindOfTheHint() {
    assertThat(
            sources(
                    "@library",
                    "@quantifier(\"b,RANGE,${y}\")",
                    "def X(a, y: BigNumber) := Equal(a, y)",
                    "@library",
                    "@quantifier(\"b,NUMBER,${zero}-${y}\")",
                    "def Y(a: Bytes, y: Range) := Equal(a, y)",
                    "@library",
                    "@quantifier(\"b,NUMBER,0-9\")",
                    "def Z(a: Address) := Equal(a, a)",
                    "@library",
                    "@quantifier(\"b,RANGE,${zero}\")",
                    "def W(a) := Equal(a, a)")
                .diagnostics())
        .containsExactly(
            "OVM0210 2:13 a RANGE hint needs a Range, but 'y' is of type Uint",
            "OVM0210 5:13 a NUMBER hint needs a Uint, but 'y' is of type Range",
            "OVM0210 8:13 a NUMBER hint needs a Uint, but 'a' is of type Address",
            "OVM0210 11:13 the number 0 is no range");
  }
}
