package org.ovmlang.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceFileTest {

  @Test
  void linesEndWithLineFeedOrBothOrCarriageReturn() {
    SourceFile file = new SourceFile("a.ovm", "ab\ncd\r\nef\rgh");
    assertThat(file.lineCount()).isEqualTo(4);
    assertThat(file.lineText(2)).isEqualTo("cd");
    assertThat(file.lineText(3)).isEqualTo("ef");
    assertThat(file.lineText(4)).isEqualTo("gh");
    assertThat(file.lineAt(7)).isEqualTo(3);
    assertThat(file.columnAt(8)).isEqualTo(2);
  }

  @Test
  void anEmptyFileHasOneEmptyLine() {
    SourceFile file = new SourceFile("a.ovm", "");
    assertThat(file.lineCount()).isEqualTo(1);
    assertThat(file.span(0, 0)).hasToString("a.ovm:1:1");
  }

  @Test
  void aColumnCountsCodePointsAndATabAsOne() {
    SourceFile file = new SourceFile("a.ovm", "\t\uD83D\uDE00x");
    assertThat(file.columnAt(3)).isEqualTo(3);
  }

  @Test
  void aSpanKnowsItsPlacesAndJoins() {
    SourceFile file = new SourceFile("dir/a.ovm", "ab\ncd");
    Span span = file.span(1, 2).join(file.span(3, 4));
    assertThat(span.text()).isEqualTo("b\nc");
    assertThat(span.line()).isEqualTo(1);
    assertThat(span.column()).isEqualTo(2);
    assertThat(span.endLine()).isEqualTo(2);
    assertThat(span.endColumn()).isEqualTo(2);
    assertThatThrownBy(() -> file.span(2, 9)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aByteOrderMarkIsDropped() {
    Diagnostics diagnostics = new Diagnostics();
    byte[] bytes = "\uFEFFdef".getBytes(StandardCharsets.UTF_8);
    assertThat(SourceFile.decode("a.ovm", bytes, diagnostics).text()).isEqualTo("def");
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @Test
  void bytesThatAreNotUtf8AreReportedOnceAtTheFirst() {
    Diagnostics diagnostics = new Diagnostics();
    byte[] bytes = {'a', '\n', 'b', (byte) 0xFF, (byte) 0xC3, 'c'};
    SourceFile file = SourceFile.decode("a.ovm", bytes, diagnostics);
    assertThat(file.text()).isEqualTo("a\nb\uFFFD\uFFFDc");
    assertThat(diagnostics.sorted())
        .singleElement()
        .hasToString("a.ovm:2:2: error[OVM0002]: the file is not valid UTF-8");
  }

  @Test
  void bytesThatEndInsideACharacterAreReported() {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile.decode("a.ovm", new byte[] {'a', (byte) 0xE2, (byte) 0x82}, diagnostics);
    assertThat(diagnostics.sorted())
        .singleElement()
        .hasToString("a.ovm:1:2: error[OVM0002]: the file is not valid UTF-8");
  }

  @Test
  void aFileLargerThanTheLimitIsReportedAndNotRead() {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile file = SourceFile.decode("a.ovm", new byte[SourceFile.MAX_BYTES + 1], diagnostics);
    assertThat(file.text()).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.FILE_TOO_LARGE);
  }

  @Test
  void filesOfOnePathAndTextAreEqual() {
    SourceFile file = new SourceFile("a.ovm", "x");
    assertThat(file)
        .isEqualTo(new SourceFile("a.ovm", "x"))
        .hasSameHashCodeAs(new SourceFile("a.ovm", "x"))
        .isNotEqualTo(new SourceFile("b.ovm", "x"))
        .isNotEqualTo(new SourceFile("a.ovm", "y"))
        .isNotEqualTo("a.ovm")
        .hasToString("a.ovm")
        .doesNotHaveSameHashCodeAs(new SourceFile("b.ovm", "x"))
        .doesNotHaveSameHashCodeAs(new SourceFile("a.ovm", "y"));
  }

  @Test
  void aFileIsNamedByTheLastPartOfItsPathOrAsItIsSaid() {
    Diagnostics diagnostics = new Diagnostics();
    byte[] bytes = {'x'};
    assertThat(SourceFile.decode("dir/a.ovm", bytes, diagnostics).name()).isEqualTo("a.ovm");
    assertThat(SourceFile.decode("dir/a.ovm", "n/a.ovm", bytes, diagnostics).name())
        .isEqualTo("n/a.ovm");
  }

  @Test
  void aFileOfLessThanAByteOrderMarkIsRead() {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(SourceFile.decode("a.ovm", new byte[] {'a', 'b'}, diagnostics).text())
        .isEqualTo("ab");
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    assertThat(SourceFile.decode("a.ovm", mark, diagnostics).text()).isEmpty();
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @Test
  void bytesThatAreNotUtf8AreReportedAlsoAtTheStart() {
    Diagnostics diagnostics = new Diagnostics();
    byte[] bytes = {(byte) 0xFF, 'a', (byte) 0xFF};
    assertThat(SourceFile.decode("a.ovm", bytes, diagnostics).text()).isEqualTo("\uFFFDa\uFFFD");
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(diagnostics.sorted().get(0).span().start()).isZero();
  }
}
