package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nests. */
@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes long; runs with -Pci")
class HostileNestingTest {

  private static final int MANY = 100_000;

  @TempDir private Path folder;

  private Hostile hostile;

  @BeforeEach
  void setUp() {
    hostile = new Hostile(folder);
  }

  private static String nested(String open, String inner, String close, int depth) {
    return "def a(x) := " + open.repeat(depth) + inner + close.repeat(depth);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`(`, `Bool(x)`, `)`",
        "`(`, ``, ``",
        "`!`, `Bool(x)`, ``",
        "`!(`, `Bool(x)`, `)`",
        "`Bytes().any(y -> `, `Bool(x)`, `)`",
        "`let y = x in `, `Bool(y)`, ``",
        "`let y = `, `x`, ` in y`",
        "`keccak256(`, `x`, `)`",
        "`a(`, `x`, `)`",
        "`Bool(x) implies `, `Bool(x)`, ``",
        "`1 + (`, `x`, `)`",
        "``, `x`, `.0`",
        "``, `x`, `()`",
        "``, `x`, `[0]`",
      })
  void aHundredThousandLevelsAreOneError(String open, String inner, String close) {
    Run run = hostile.run(nested(open, inner, close, MANY));
    assertThat(Hostile.errors(run))
        .singleElement()
        .asString()
        .startsWith("1:")
        .endsWith(" OVM0003");
  }

  @Test
  void aHundredThousandLevelsOfATypeAreOneError() {
    hostile.refuses("def a(x: Uint" + "[]".repeat(MANY) + ") := Bool(x)", "1:4213 OVM0003");
    hostile.refuses(
        "def a(x: " + "Claim(".repeat(MANY) + "Uint" + ")".repeat(MANY) + ") := Bool(x)",
        "1:12610 OVM0003");
  }

  @Test
  void aHundredThousandBracketsAndArrowsAreNoProgram() {
    hostile.refuses("def a(x: Uint" + "[".repeat(MANY) + ") := Bool(x)", "1:15 OVM0001");
    hostile.refuses("def a(x) := " + "x -> ".repeat(MANY) + "Bool(x)", "1:15 OVM0001");
    hostile.refuses("def a(x) := Bool(x)" + ")".repeat(MANY), "1:20 OVM0001");
    hostile.refuses("def a(x) := Bool(x" + "}".repeat(MANY), "1:19 OVM0001");
  }

  @Test
  void aThousandLevelsCompile() {
    hostile.accepts(nested("(", "Bool(x)", ")", 1_000));
    hostile.accepts(nested("!", "Bool(x)", "", 1_000));
    hostile.accepts(
        """
        edition 1
        source kept() -> n: Uint all where n < 10
        def a(x: Bytes) :=\s"""
            + "kept().any(y -> ".repeat(1_000)
            + "Bool(x)"
            + ")".repeat(1_000));
    // Each level may bring 8,192 bytes: no message has room for that.
    assertThat(Hostile.errors(hostile.run(nested("Bytes().any(y -> ", "Bool(x)", ")", 1_000))))
        .contains("1:5 OVM0223");
    hostile.accepts(nested("let y = x in ", "Bool(y)", "", 1_000));
    hostile.accepts(nested("Bool(x) implies ", "Bool(x)", "", 1_000));
    hostile.accepts(nested("Bool(x) and (Bool(x) or (", "Bool(x)", "))", 500));
    hostile.accepts("def a(x) := Bool(" + "keccak256(".repeat(998) + "x" + ")".repeat(999));
  }

  @Test
  void moreThanTwoThousandNegationsAreTooMany() {
    hostile.accepts(nested("!", "Bool(x)", "", 2_098));
    hostile.refuses(nested("!", "Bool(x)", "", 2_100), "1:2113 OVM0003");
  }
}
