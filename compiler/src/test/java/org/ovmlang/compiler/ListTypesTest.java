package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists: their length, their elements, and quantifiers over them. */
final class ListTypesTest {

  @TempDir Path folder;

  private Sources sources;

  @BeforeEach
  void fresh() {
    sources = new Sources(folder);
  }

  private Sources typed(String... lines) {
    return sources.file("main.ovm", "edition 1", String.join("\n", lines));
  }

  private String formulaOf(String... lines) {
    return typed(lines).formula("main.f");
  }

  @Test
  void aListHasALengthAndElements() {
    assertThat(formulaOf("def f(xs: Uint[], i: Uint) := xs.length == 2 and xs[i + 1] == xs.0"))
        .isEqualTo("(xs#0.length == 2 and xs#0[(i#1 + 1)] == xs#0[0])");
  }

  @Test
  void aListOfListsHasElementsThatAreLists() {
    assertThat(formulaOf("def f(xs: Uint[][]) := xs[0][1] == xs.0.length"))
        .isEqualTo("xs#0[0][1] == xs#0[0].length");
  }

  @Test
  void anIndexIsANumber() {
    assertThat(typed("def f(xs: Uint[], a: Address) := xs[a] == 1").diagnostics())
        .containsExactly("OVM0204 2:37 this is of type Address, but Uint is needed");
  }

  @Test
  void onlyAListHasElements() {
    assertThat(typed("def f(a: Address) := a[0] == 1").diagnostics())
        .containsExactly("OVM0211 2:24 a value of type Address is no list");
    assertThat(sources.compile().diagnostics().get(0).help()).isEqualTo("only a list has elements");
  }

  @Test
  void aListIsACompleteSource() {
    assertThat(formulaOf("def f(xs: Uint[]) := xs.all(x -> x < 5)"))
        .isEqualTo("all x#1 in 0..xs#0.length [xs#0.length] where true: xs#0[x#1] < 5");
    assertThat(new Sources(folder).file("g.ovm", "def g(xs: Uint[]) := xs.any()").formula("g.g"))
        .isEqualTo("any position#1 in 0..xs#0.length [xs#0.length] where true: true");
  }

  @Test
  void aQuantifierRangesOverAnyExpressionThatIsAList() {
    assertThat(
            formulaOf(
                "record B { xs: Uint[][] }",
                "def f(b: B, y: Bytes) :=",
                "  b.xs.any(x -> x.all(x -> x == 1)) or decode(y, Bytes[]).any(b -> b == y)"))
        .isEqualTo(
            "(any x#2 in 0..b#0[0: Uint[][]].length [b#0[0: Uint[][]].length] where true: "
                + "all x#3 in 0..b#0[0: Uint[][]][x#2].length [b#0[0: Uint[][]][x#2].length]"
                + " where true: b#0[0: Uint[][]][x#2][x#3] == 1 or "
                + "any b#4 in 0..decode(y#1, Bytes[]).length [decode(y#1, Bytes[]).length]"
                + " where true: decode(y#1, Bytes[])[b#4] == y#1)");
  }

  @Test
  void whatIsNoListIsNoSource() {
    assertThat(typed("def f(a: Address) := a.any(x -> true)").diagnostics())
        .containsExactly("OVM0212 2:22 a value of type Address is no list or source");
  }

  @Test
  void anUntypedInputTakesTheTypeOfAListFromItsUses() {
    assertThat(
            sources
                .file(
                    "main.ovm",
                    "def f(xs) := g(xs) and xs.all(x -> x.0 == $a)",
                    "def g(xs: Range[]) := xs.length == 1")
                .formula("main.f"))
        .isEqualTo(
            "(main.g(xs#0) and all x#1 in 0..xs#0.length [xs#0.length] where true:"
                + " xs#0[x#1].start == $a)");
    assertThat(sources.program().params().get(0).type().displayName()).isEqualTo("Uint");
  }

  @Test
  void listsAreEncodedDecodedAndCompared() {
    assertThat(
            formulaOf(
                "def f(xs: Address[], b: Bytes) :=",
                "  encode(xs) == b and decode(b, Address[]) == xs"))
        .isEqualTo("(encode(xs#0) == b#1 and decode(b#1, Address[]) == xs#0)");
  }

  @Test
  void listsNestAtMostThirtyTwoDeep() {
    assertThat(typed("def f(xs: Uint" + "[]".repeat(31) + ") := true").diagnostics()).isEmpty();
    fresh();
    assertThat(typed("def f(xs: Uint" + "[]".repeat(32) + ") := true").diagnostics())
        .containsExactly("OVM0222 2:7 the type of 'xs' nests deeper than 32 types");
  }

  @Test
  void whatIsDecodedNestsAtMostThirtyTwoDeepToo() {
    String text = "def f(b: Bytes) := decode(b, Uint%s).length < 5";
    assertThat(typed(String.format(text, "[]".repeat(31))).diagnostics()).isEmpty();
    fresh();
    assertThat(typed(String.format(text, "[]".repeat(32))).diagnostics())
        .containsExactly("OVM0222 2:30 the type of 'decode' nests deeper than 32 types");
  }
}
