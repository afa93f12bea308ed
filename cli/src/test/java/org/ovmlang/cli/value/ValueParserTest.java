package org.ovmlang.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "120",
        "0x00ff",
        "0x",
        "\"a \\\"b\\\" \\\\\"",
        "true",
        "false",
        "(3, 9)",
        "()",
        "{start: 3, end: 9}",
        "ownership(0xaa, (3, 9), other(1))",
        "plasma.exit.exit()"
      })
  void whatIsWrittenIsReadAndWrittenAgain(String text) {
    assertThat(ValueParser.parse(text)).hasToString(text);
  }

  @Test
  void spaceDoesNotMatterAndBracketsAreASequence() {
    assertThat(ValueParser.parse("  [ 3,9 ]\n")).isEqualTo(ValueParser.parse("(3, 9)"));
  }

  @Test
  void hexIsBytesAndDigitsAreANumber() {
    assertThat(ValueParser.parse("f(0xAB, 10)"))
        .isEqualTo(
            new ValueSyntax.Application(
                "f", List.of(new ValueSyntax.Hex("ab"), new ValueSyntax.Decimal(BigInteger.TEN))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "f(1            | column 4: expected ',' or ')', found the end",
        "f(1 2)         | column 5: expected ',' or ')', found '2'",
        "f              | column 2: expected '(' after the name 'f', found the end",
        "0xabc          | column 1: '0xabc' is not hexadecimal, two digits a byte",
        "12a            | column 1: '12a' is not a number",
        "1 2            | column 3: expected the end, found '2'",
        "-1             | column 1: expected a value, found '-'",
        "\"abc          | column 5: expected '\"' to end the string, found the end",
        "{a: 1, a: 2}   | column 8: the field 'a' is there twice",
        "{a 1}          | column 4: expected ':', found '1'",
      })
  void aMistakeIsFoundAtItsColumn(String text, String message) {
    assertThatThrownBy(() -> ValueParser.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessage(message);
  }

  @Test
  void deepNestingIsRefusedInsteadOfExhaustingTheStack() {
    assertThatThrownBy(() -> ValueParser.parse("(".repeat(100_000)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nested deeper");
  }
}
