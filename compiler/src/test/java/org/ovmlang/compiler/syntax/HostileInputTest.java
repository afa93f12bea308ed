package org.ovmlang.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ovmlang.compiler.syntax.Syntax.errors;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.DiagnosticRenderer;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;

class HostileInputTest {

  private static String nested(String open, String inner, String close, int depth) {
    return "def a(b) := " + open.repeat(depth) + inner + close.repeat(depth);
  }

  private static List<DiagnosticCode> codes(String text) {
    return Syntax.diagnostics(text).stream().map(Diagnostic::code).toList();
  }

  @Test
  void anEmptyFileIsAFileWithoutDeclarations() {
    assertThat(Syntax.file("").declarations()).isEmpty();
    assertThat(Syntax.file(" \t\r\n// only a comment").declarations()).isEmpty();
  }

  @Test
  void aThousandNestedLevelsParseOnASmallStack() throws InterruptedException {
    String[] texts = {
      nested("(", "b", ")", 1_000),
      nested("!", "b", "", 1_000),
      nested("f(", "b", ")", 1_000),
      nested("b.all(x -> ", "b", ")", 1_000),
      nested("let x = b in ", "b", "", 1_000),
      nested("b implies ", "b", "", 1_000),
      nested("", "b", ".0", 1_000),
      "def a(b: " + "Claim(".repeat(1_000) + "Uint" + ")".repeat(1_000) + ") := b",
    };
    for (String text : texts) {
      int[] found = {-1};
      Thread small =
          new Thread(null, () -> found[0] = Syntax.diagnostics(text).size(), "small", 256 * 1024);
      small.start();
      small.join();
      assertThat(found[0]).as(text.substring(0, 40)).isZero();
    }
  }

  @Test
  void whatNestsDeeperThanTheLimitIsOneError() {
    assertThat(codes(nested("(", "b", ")", 100_000)))
        .containsExactly(DiagnosticCode.NESTED_TOO_DEEPLY);
    int depth = 20_000;
    for (String text :
        List.of(
            nested("(", "", "", depth),
            nested("!", "b", "", depth),
            nested("f(", "b", ")", depth),
            nested("Q(b).all(x -> ", "b", ")", depth),
            nested("let x = b in ", "b", "", depth),
            nested("let x = ", "b", "", depth),
            nested("b implies ", "b", "", depth),
            nested("b + (", "b", ")", depth),
            nested("", "b", ".0", depth),
            nested("", "b", "()", depth),
            nested("1 + ", "b", "", depth),
            nested("decode(b, ", "Claim(Uint)", ")", depth),
            nested("decode(b, ", "Uint" + "[]".repeat(depth), ")", 1),
            "def a(b: Uint" + "[]".repeat(depth) + ") := b",
            "def a(b: " + "Claim(".repeat(depth) + "Uint" + ")".repeat(depth) + ") := b")) {
      assertThat(codes(text))
          .as(text.substring(0, 40))
          .containsExactly(DiagnosticCode.NESTED_TOO_DEEPLY);
    }
  }

  @Test
  void theLimitIsWhereItSays() {
    int limit = DeepStack.MAX_NESTING;
    assertThat(codes(nested("(", "b", ")", limit - 1))).isEmpty();
    assertThat(codes(nested("(", "b", ")", limit)))
        .containsExactly(DiagnosticCode.NESTED_TOO_DEEPLY);
    assertThat(codes(nested("!", "b", "", limit - 1))).isEmpty();
    assertThat(codes(nested("!", "b", "", limit)))
        .containsExactly(DiagnosticCode.NESTED_TOO_DEEPLY);
  }

  @Test
  void longChainsAreNotDeep() {
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          assertThat(codes("def a(b) := b" + " and !b".repeat(50_000))).isEmpty();
          assertThat(codes("def a(b) := b" + " or b and b".repeat(50_000))).isEmpty();
          assertThat(codes("def a(b) := f(b" + ", b".repeat(50_000) + ")")).isEmpty();
          assertThat(codes("def a(b) := b\n".repeat(20_000))).isEmpty();
        });
  }

  @Test
  void readingGoesOnBehindWhatNestsTooDeeply() {
    assertThat(errors(nested("(", "b", ")", 3_000) + "\ndef c() := \n"))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("2:11 expected the body of 'c'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\uD83D\uDE00",
        "\uD83D",
        "def a() := \uD83D\uDE00\uD83D\uDE00",
        "def a\u0000() := b()",
        "\u00A0def a() := b()",
        "\uFEFF\uFEFFdef a() := b()",
        "def a() := \"\u0000\"",
        "\"",
        "\"\\",
        "/*",
        "/*/",
        "@",
        "@library",
        "edition",
        "edition 1 edition 1",
        "import",
        "from",
        "from import import import import",
        "extern",
        "extern def",
        "record",
        "))))",
        "((((",
        "def",
        "def def def",
        "def a",
        "source",
        "source s() -> x: T ordered by",
        "let",
        "$",
        "${",
        "${a",
        "0x",
        "..",
        "a.b.c",
        "\\",
        "%s%n{0}",
      })
  void aTextThatIsNoProgramIsReportedAndNeverThrows(String text) {
    List<Diagnostic> found = Syntax.diagnostics(text);
    assertThat(found).isNotEmpty();
    assertThat(DiagnosticRenderer.render(found)).contains("error[OVM0001]: ");
  }

  @Test
  void carriageReturnsAreLineEndsOfAnyKind() {
    assertThat(errors("edition 1\r\ndef a() := b()\r\ndef c( := d()\r\n"))
        .containsExactly("3:8 expected ')' to close the inputs of 'c', found ':='");
    assertThat(Syntax.file("edition 1\rdef a() := b()\r").declarations()).hasSize(1);
  }

  @Test
  void unknownCharactersInARowAreOneError() {
    assertThat(errors("def a() := b()\n" + "\uD83D\uDE00".repeat(1_000)))
        .containsExactly("2:1 unexpected character '\uD83D\uDE00' (U+1F600)");
  }

  @Test
  void theErrorsOfOneFileAreLimited() {
    assertThat(errors("def a( := b\n".repeat(5_000))).hasSize(100);
    assertThat(errors("# ".repeat(100_000))).hasSize(100);
  }

  @Test
  void aFileOfTooManyWordsIsReported() {
    assertThat(codes("(".repeat(TokenScan.MAX_TOKENS + 1)))
        .containsExactly(DiagnosticCode.FILE_TOO_LARGE);
  }

  @Test
  void randomWordsNeverThrowAndAlwaysHaveAResult() {
    String[] words = {
      "def",
      "a",
      "(",
      ")",
      ":=",
      "b",
      ".",
      "all",
      "any",
      "x",
      "->",
      "and",
      "or",
      "!",
      "@",
      "library",
      "\"s\"",
      "0",
      "12",
      "0xff",
      "let",
      "in",
      "=",
      "==",
      "record",
      "{",
      "}",
      ":",
      ",",
      "source",
      "where",
      "key",
      "..",
      "implies",
      "[",
      "]",
      "\n",
      "$c",
      "edition",
      "import",
      "from",
      "extern",
      "atom",
      "param",
      "///d\n",
      "/*",
      "*/",
      "\"",
      "\uD83D\uDE00",
      "decode",
      "Claim",
      "+"
    };
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "def a(b) := " : "");
      for (int n = random.nextInt(40); n >= 0; n--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) > 0 ? " " : "");
      }
      assertThatCode(() -> DiagnosticRenderer.render(Syntax.diagnostics(text.toString())))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void randomBytesNeverThrow() {
    Random random = new Random(11);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      Diagnostics diagnostics = new Diagnostics();
      Parser.parse(SourceFile.decode("t.ovm", bytes, diagnostics), diagnostics);
      DiagnosticRenderer.render(diagnostics.sorted());
    }
    Diagnostics diagnostics = new Diagnostics();
    byte[] bytes = "\uFEFFdef a() := b()".getBytes(StandardCharsets.UTF_8);
    Parser.parse(SourceFile.decode("t.ovm", bytes, diagnostics), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
  }
}
