package org.ovmlang.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {

  private static String render(String text, int start, int end, @Nullable String help) {
    SourceFile file = new SourceFile("a.ovm", text);
    return DiagnosticRenderer.render(
        new Diagnostic(
            DiagnosticCode.SYNTAX_ERROR, Severity.ERROR, file.span(start, end), "wrong", help));
  }

  @Test
  void theSourceIsUnderlinedAndHelpFollows() {
    assertThat(render("x\ndef foo\ny", 6, 9, "mend it"))
        .isEqualTo(
            """
            a.ovm:2:5: error[OVM0001]: wrong
                def foo
                    ^~~
            help: mend it
            """);
  }

  @Test
  void tabsAndWideCharactersKeepTheUnderlineInPlace() {
    assertThat(render("\ta\t\uD83D\uDE00bc", 5, 7, null))
        .isEqualTo(
            """
            a.ovm:1:5: error[OVM0001]: wrong
                    a   \uD83D\uDE00bc
                         ^~
            """);
  }

  @Test
  void aPlaceBehindTheEndOfTheLineIsMarked() {
    assertThat(render("ab\ncd", 2, 2, null)).contains("    ab\n      ^\n");
  }

  @Test
  void ofSeveralLinesTheFirstIsShown() {
    assertThat(render("abc\ndef", 1, 6, null)).endsWith("    abc\n     ^~\n");
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String text = "a".repeat(500) + "XYZ" + "b".repeat(500);
    List<String> lines = render(text, 500, 503, null).lines().toList();
    assertThat(lines.get(1)).hasSizeLessThan(130).startsWith("    …a").endsWith("b…");
    int place = lines.get(1).indexOf("XYZ");
    assertThat(lines.get(2).indexOf("^~~")).isEqualTo(place);
  }

  @Test
  void anEmptyLineIsNotShown() {
    assertThat(render("", 0, 0, null)).isEqualTo("a.ovm:1:1: error[OVM0001]: wrong\n");
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    assertThat(render("a\u001B[31mb\u202Ec", 0, 1, null)).doesNotContain("\u001B", "\u202E");
  }
}
