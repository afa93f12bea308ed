package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.game.Game;
import org.ovmlang.compiler.game.MessageBound;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.DeepStack;

/** Small programs cannot ask for large outputs. */
final class LargeProgramTest {

  @TempDir Path folder;

  private List<String> diagnostics(String... lines) {
    return new Sources(folder).file("p.ovm", lines).diagnostics();
  }

  private static String doubling(int lets) {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= lets; i++) {
      body.append(String.format("let a%d = a%d + a%d in ", i, i - 1, i - 1));
    }
    return "def f(a0: Uint) := " + body + "a" + lets + " == 1";
  }

  @Test
  void nestedLetsThatDoubleAreRefused() {
    assertThat(diagnostics("edition 1", doubling(10))).isEmpty();
    assertThat(diagnostics("edition 1", doubling(1_000)))
        .singleElement()
        .asString()
        .startsWith("OVM0220 2:")
        .endsWith("what 'f' substitutes for names and holes is larger than 10,000 terms");
  }

  @Test
  void nestedVariablesWithOneValueThatDoubleAreRefused() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      body.append(String.format("S(p%d).all(p%d -> ", i, i + 1));
    }
    assertThat(
            diagnostics(
                "@library",
                "@quantifier(\"b,CONCAT,${x}-${x}\")",
                "def S(s, x) := Equal(s, x)",
                "def f(p0) := " + body + "Bool(p200)" + ")".repeat(200)))
        .singleElement()
        .asString()
        .startsWith("OVM0220 4:");
  }

  @Test
  void inputsMayBeMentionedAnyNumberOfTimes() {
    assertThat(diagnostics("def f(a) := " + "Bool(a) and ".repeat(20_000) + "Bool(a)")).isEmpty();
  }

  @Test
  void aHintWithVeryManyHolesIsRefused() {
    assertThat(
            diagnostics(
                "@library",
                "@quantifier(\"" + "${x}".repeat(2_000) + ",KEY,${x}\")",
                "def S(s, x) := Equal(s, x)",
                "def f(p) := S(concat(p, p, p, p, p, p)).any()"))
        .singleElement()
        .asString()
        .startsWith("OVM0220 4:13 ");
  }

  @Test
  void aLargeLiteralIsNotMultiplied() {
    assertThat(
            diagnostics(
                "def f(a) := let x = 0x"
                    + "ab".repeat(8_000)
                    + " in "
                    + "a == x and ".repeat(99)
                    + "a == x"))
        .singleElement()
        .asString()
        .startsWith("OVM0220 1:");
  }

  @Test
  void theElementsOfAListMayBeMentionedAnyNumberOfTimes() {
    assertThat(
            diagnostics(
                "def f(as: Bytes[]) := as.all(a -> " + "Bool(a) and ".repeat(20_000) + "Bool(a))"))
        .isEmpty();
  }

  /** Each file imports the two before it, so that there are exponentially many paths of imports. */
  @Test
  void importsAreFollowedOnceHoweverManyPathsLeadToThem() {
    Sources sources = new Sources(folder);
    sources.imported("f0.ovm", "@library def P0(a) := Bool(a)");
    sources.imported("f1.ovm", "import f0", "@library def P1(a) := P0(a)");
    for (int i = 2; i < 600; i++) {
      sources.imported(
          "f" + i + ".ovm",
          "import f" + (i - 1),
          "import f" + (i - 2),
          "@library def P" + i + "(a) := P" + (i - 1) + "(a) and P0(a)");
    }
    assertThat(sources.file("main.ovm", "import f599", "def f(a) := P599(a)").formula("main.f"))
        .isEqualTo("f599.P599(a#0)");
  }

  /** Quantifiers in each other; the innermost formula uses all their variables, or the last two. */
  private static String nested(int depth, boolean all) {
    StringBuilder text = new StringBuilder("def f(x0: Uint) := ");
    StringBuilder body = new StringBuilder("true");
    for (int i = 1; i <= depth; i++) {
      text.append(String.format("digit().any(x%d -> ", i));
      if (all || i == depth) {
        body.append(String.format(" and x%d == x%d", i - 1, i));
      }
    }
    return text.append(body).append(")".repeat(depth)).toString();
  }

  /** Of a fixed size, so that many of them fit into a message. */
  private static final String DIGITS = "source digit() -> n: Uint numbers 0..9";

  @Test
  void aFormulaUsesAtMostTwoHundredVariables() {
    assertThat(diagnostics("edition 1", nested(199, true), DIGITS)).isEmpty();
    assertThat(diagnostics("edition 1", nested(200, true), DIGITS))
        .containsExactly(
            "OVM0222 2:3892 what this quantifier says uses 201 variables and inputs, more than 200");
  }

  @Test
  void quantifiersNestDeeperIfNoFormulaUsesAllTheirVariables() {
    assertThat(diagnostics("edition 1", nested(1_000, false), DIGITS)).isEmpty();
  }

  /** What a message may be is computed once for each definition, not once for each call. */
  @Test
  void tenThousandDefinitionsAreBoundedInTimeLinearInTheirNumber() {
    StringBuilder text =
        new StringBuilder("@library def f0(n: Uint) := digit().any(x -> x == n)\n");
    for (int i = 1; i <= 10_000; i++) {
      text.append("@library def f%d(n: Uint) := f%d(n) or n == %d\n".formatted(i, i - 1, i));
    }
    text.append("def top(n: Uint) := f10000(n)");
    CheckedProgram program =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                new Sources(folder).file("p.ovm", "edition 1", text.toString(), DIGITS).program());
    MessageBound bound = DeepStack.call(() -> Game.of(program).bounds().ofClaim("p.top", true));
    assertThat(bound.messageBytes()).isEqualTo(2 * 10_000 + 4 + 32);
  }
}
