package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what a text editor writes. */
class HostileBytesTest {

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  @TempDir private Path folder;

  private Hostile hostile;

  @BeforeEach
  void setUp() {
    hostile = new Hostile(folder);
  }

  private static byte[] bytes(byte[] start, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(start);
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  @Test
  void anEmptyFileDefinesNothing() {
    hostile.accepts("");
  }

  @Test
  void aByteOrderMarkAloneIsAnEmptyFile() {
    assertThat(hostile.run(BOM).status()).isZero();
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    hostile.refuses(bytes(BOM, "edition 1\ndef a( := b"), "2:8 OVM0001");
    assertThat(hostile.run(bytes(BOM, "edition 1\ndef a(x: Uint) := x == 1")).status()).isZero();
  }

  @Test
  void aSecondByteOrderMarkIsACharacterThatDoesNotBelongThere() {
    hostile.refuses(bytes(BOM, "\uFEFFdef a(x) := Bool(x)"), "1:1 OVM0001");
  }

  @Test
  void bytesThatAreNotUtf8AreReportedWhereTheyAre() {
    byte[] text = bytes(new byte[0], "def a(x) := Bool(x)\n// ?\n");
    text[23] = (byte) 0xFF;
    hostile.refuses(text, "2:4 OVM0002");
  }

  @Test
  void aFileOfBytesThatAreNowhereInUtf8IsReported() {
    byte[] bytes = new byte[1_000_000];
    Arrays.fill(bytes, (byte) 0xFF);
    assertThat(Hostile.errors(hostile.run(bytes))).first().isEqualTo("1:1 OVM0002");
  }

  @Test
  void aSurrogateIsNotUtf8() {
    byte[] bytes = bytes(new byte[0], "def a(x) := Equal(x, \"???\")");
    bytes[22] = (byte) 0xED;
    bytes[23] = (byte) 0xA0;
    bytes[24] = (byte) 0x80;
    hostile.refuses(bytes, "1:23 OVM0002");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesMayEndInThreeWays(String end) {
    hostile.accepts("edition 1" + end + "def a(x: Uint) := x == 1" + end);
    hostile.refuses("edition 1" + end + "// c" + end + "def b( := x" + end, "3:8 OVM0001");
  }

  @Test
  void aNulIsACharacterThatDoesNotBelongThere() {
    hostile.refuses("def a(x) := \0 Bool(x)", "1:13 OVM0001");
    hostile.refuses("def a(x) := Equal(x, \"\0\")", "1:23 OVM0001");
    hostile.refuses("\0".repeat(1_000_000), "1:1 OVM0001");
    hostile.accepts("// \0\ndef a(x) := Bool(x)");
  }

  @Test
  void aNulIsNotPrinted() {
    assertThat(hostile.run("def a\0\u001B[2Jb(x) := Bool(x)").err())
        .contains("def a\uFFFD\uFFFD[2Jb(x)")
        .doesNotContain("\0")
        .doesNotContain("\u001B");
  }

  @Test
  void otherLettersThanThoseOfAsciiAreForCommentsAndStrings() {
    hostile.accepts(
        "edition 1\n// caf\u00E9 \uD83D\uDE00\ndef a(s: String) := s == \"\uD83D\uDE00\"");
    hostile.refuses("def \uD83D\uDE00(x) := Bool(x)", "1:5 OVM0001");
    // The same letter composed and decomposed: neither can be a name, so they cannot be two names.
    hostile.refuses("def caf\u00E9(x) := Bool(x)", "1:8 OVM0001");
    hostile.refuses("def cafe\u0301(x) := Bool(x)", "1:9 OVM0001");
    // A Cyrillic letter that looks like a Latin one.
    hostile.refuses("def p\u0430id(x) := Bool(x)", "1:6 OVM0001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def a(x) := Bool(x) //\u202E hidden",
        "def a(x) := Bool(x) /*\u2066 hidden */",
        "def a(x) := Bool(x) // \u200F hidden",
        "def a(x) := Equal(x,\"\u202D\")",
      })
  void whatChangesTheDirectionOfTheTextIsAnErrorInCommentsAndStringsToo(String text) {
    Run run = hostile.run(text);
    assertThat(Hostile.errors(run)).hasSize(1).first().asString().endsWith(" OVM0006");
    assertThat(run.err()).doesNotContainPattern("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  }

  @Test
  void whatChangesTheDirectionIsOneErrorBetweenWordsToo() {
    hostile.refuses("def a(x) := \u202E Bool(x)", "1:13 OVM0006");
  }

  @Test
  void theNameOfAFileCannotImitateADiagnostic() {
    Run run =
        Run.ovmc("check", folder.resolve("x.ovm:1:1: error[OVM0001]: no\nb.ovm:1:1: \u202Eright"));
    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_PROGRAM);
    assertThat(run.err().lines().filter(line -> line.startsWith("b.ovm"))).isEmpty();
    assertThat(run.err()).doesNotContain("\u202E");
  }
}
