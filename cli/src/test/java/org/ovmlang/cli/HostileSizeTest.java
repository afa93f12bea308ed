package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What is large. */
@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes long; runs with -Pci")
class HostileSizeTest {

  private static final int FIFTY_MEGABYTES = 50_000_000;

  @TempDir private Path folder;

  private Hostile hostile;

  @BeforeEach
  void setUp() {
    hostile = new Hostile(folder);
  }

  private static String lines(int count, String format) {
    return IntStream.range(0, count)
        .mapToObj(i -> format.replace("#", Integer.toString(i)))
        .collect(Collectors.joining());
  }

  @Test
  void fiftyMegabytesInOneLineAreTooMany() {
    byte[] bytes = new byte[FIFTY_MEGABYTES];
    Arrays.fill(bytes, (byte) 'a');
    hostile.refuses(bytes, "1:1 OVM0004");
  }

  @Test
  void fiftyMegabytesInManyLinesAreTooMany() {
    byte[] line = "def a(x) := Bool(x)\n".getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[FIFTY_MEGABYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = line[i % line.length];
    }
    hostile.refuses(bytes, "1:1 OVM0004");
  }

  @Test
  void sixteenMegabytesOfOneLineAreRead() {
    byte[] bytes = new byte[16 * 1024 * 1024];
    Arrays.fill(bytes, (byte) ' ');
    assertThat(hostile.run(bytes).status()).isZero();
    Arrays.fill(bytes, (byte) ')');
    hostile.refuses(bytes, "1:1000001 OVM0004");
  }

  @Test
  void aNameOfAMillionLettersIsTooLongAndNotRepeated() {
    String name = "n".repeat(1_000_000);
    hostile.refuses("def " + name + "(x) := Bool(x)", "1:5 OVM0001");
    hostile.refuses("def a(" + name + ") := Bool(x)", "1:7 OVM0001");
    hostile.refuses("def a(x) := " + name + "(x)", "1:13 OVM0001");
    assertThat(hostile.run("def a(x) := $" + name).err().length()).isLessThan(1_000);
  }

  @Test
  void aNameOfTwoHundredLettersIsAName() {
    String name = "n".repeat(200);
    hostile.accepts("def " + name + "(" + name + ") := Bool(" + name + ")");
    hostile.refuses("def " + name + "n(x) := Bool(x)", "1:5 OVM0001");
  }

  @Test
  void aNumberOfAMillionDigitsDoesNotFit() {
    hostile.refuses("edition 1\ndef a(x: Uint) := x == " + "9".repeat(1_000_000), "2:24 OVM0001");
  }

  @Test
  void aLiteralHasNoMoreBytesThanAContractCouldHold() {
    hostile.refuses("def a(x) := Equal(x, 0x" + "ab".repeat(1_000_000) + ")", "1:22 OVM0001");
    hostile.refuses("def a(x) := Equal(x, \"" + "ab".repeat(1_000_000) + "\")", "1:22 OVM0001");
    hostile.accepts("def a(x) := Equal(x, 0x" + "ab".repeat(8_192) + ")");
    hostile.accepts("edition 1\ndef a(x: String) := x == \"" + "\u20AC".repeat(2_730) + "\"");
  }

  @Test
  void aHundredThousandDefinitionsAreMoreThanOneFileHolds() {
    String text = lines(100_000, "def d#(x: Bytes) := Equal(x, 0x01)\n");
    assertThat(Hostile.errors(hostile.run(text))).singleElement().asString().endsWith(" OVM0004");
  }

  @Test
  void fiftyThousandDefinitionsOfOneNameAreAThousandErrorsAndOneThatCountsTheRest() {
    Run run = hostile.run("def a(x) := Bool(x)\n".repeat(50_000));
    assertThat(Hostile.errors(run)).hasSize(1_001).last().asString().endsWith(" OVM0007");
    assertThat(run.err()).contains("there are 48999 more of these");
  }

  @Test
  void aLineOfVeryManyErrorsIsNotPrintedForEach() {
    String text = "edition 1\ndef a(x: Bytes) := " + lines(100_000, "y# == x and ") + "true";
    Run run = hostile.run(text);
    assertThat(Hostile.errors(run)).hasSize(1_001);
  }

  @Test
  void tenThousandInputsAreTooMany() {
    String inputs = lines(9_999, "i#: Bytes, ") + "last: Bytes";
    hostile.refuses("edition 1\ndef a(" + inputs + ") := last == 0x01", "2:1197 OVM0222");
    hostile.refuses("edition 1\nrecord R { " + inputs + " }", "2:1202 OVM0222");
  }
}
