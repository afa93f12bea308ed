package org.ovmlang.compiler.syntax;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.Recorded;

/** What is said of characters, texts, comments, names and numbers that are none, at each limit. */
final class LexicalErrorsTest {

  private static final List<String> WRITTEN =
      List.of(
          "x == 0x" + "ff".repeat(8_192),
          "x == 0x" + "ff".repeat(8_193),
          "x == \"" + "a".repeat(8_192) + "\"",
          "x == \"" + "a".repeat(8_193) + "\"",
          "x == \"" + "\u00e4".repeat(4_096) + "\"",
          "x == \"" + "\u00e4".repeat(4_097) + "\"",
          "x == \"a\\n\\t\\\"\\\\\\u0041\\x\"",
          "x == \"a\\\"",
          "x == \"a\tb\u0001c\u007f\"",
          "x == \"open",
          "x == \"open\n and y",
          "x == 1 /* open",
          "x == 1 /*/",
          "x == 1 /**/ and /***/ x == 2",
          "x == # 1 ## ? $ ~ \u00e4 \ud83d\ude00 \u202e \u061c \u200f \u2066 \u0000 \u001b",
          "x == 1 #",
          "x == 1 ##?",
          "#x == 1",
          "x == a" + "b".repeat(199),
          "x == a" + "b".repeat(200),
          "x == $a" + "b".repeat(199),
          "x == $a" + "b".repeat(200),
          "x == 0x0g and 0X1 and 01 and 1_000 and 1.5 and 12a and 0x",
          "x == " + "9".repeat(78),
          "x == " + "9".repeat(79),
          "x.999999999 == 1 or x.1000000000 == 1 or x.01 == 1",
          "x == 1 && x == 2 || !x = 3 ; x <> 4 => x ' 5 ` 6 % 7 / 8 ^ 9 ? 10",
          "((((x == 1)))",
          "x == 1))",
          "f(x, [1 and y[2",
          "f(x] and y[2)");

  @Test
  void whatIsSaidIsAsItIsWrittenDown() throws IOException {
    StringBuilder found = new StringBuilder();
    for (String formula : WRITTEN) {
      add(found, "edition 1\ndef f(x: Uint) := " + formula);
      add(found, "edition 1\ndef f(x: Uint) := " + formula + "\ndef g(y: Uint) := y == 1\n");
    }
    for (int depth : List.of(31, 32, 33, 1_000, 1_001)) {
      add(found, "def f(x: Uint" + "[]".repeat(depth) + ") := true");
      add(found, "def f(x) := Equal(decode(x, Uint" + "[]".repeat(depth) + "), x)");
      add(found, "def f(x: " + "Claim(".repeat(depth) + "Uint" + ")".repeat(depth) + ") := true");
      add(found, "def f(x) := " + "!".repeat(depth) + "x()");
      add(found, "def f(x) := " + "(".repeat(depth) + "x()" + ")".repeat(depth));
      add(found, "def f(x) := " + "let y = x in ".repeat(depth) + "x()");
    }
    for (String head :
        List.of("", "edition", "edition 2", "edition 1.0", "edition\n1", "edition 1 1")) {
      add(found, head + "\n");
      add(found, "// c\n" + head + " def f(x: Uint) := x == 1");
    }
    Recorded.compare("syntax/lexical.txt", found.toString());
  }

  private static void add(StringBuilder found, String text) {
    found.append(shown(text.lines().collect(Collectors.joining(" | ")))).append('\n');
    Syntax.diagnostics(text)
        .forEach(it -> found.append("    ").append(shown(it + " " + it.help())).append('\n'));
  }

  /** In the characters of ASCII, and not at full length. */
  private static String shown(String text) {
    String ascii =
        text.chars()
            .mapToObj(c -> c >= 32 && c < 127 ? "" + (char) c : "\\u%04x".formatted(c))
            .collect(Collectors.joining());
    return ascii.length() <= 300
        ? ascii
        : ascii.substring(0, 100)
            + "...("
            + ascii.length()
            + ")..."
            + ascii.substring(ascii.length() - 100);
  }
}
