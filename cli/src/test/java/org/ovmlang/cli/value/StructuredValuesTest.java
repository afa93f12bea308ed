package org.ovmlang.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.runtime.codec.AbiTypes;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Uint;

/** Records, lists and claims of definitions, as they are written. */
class StructuredValuesTest {

  private static final Address COIN = Address.ofHex("0x00000000000000000000000000000000000000c0");
  private static final String HEX_OF_PAIR = "0x" + "00".repeat(31) + "03" + "00".repeat(31) + "05";

  @TempDir private Path folder;
  private CheckedProgram program;
  private ValueEncoder encoder;

  @BeforeEach
  void compile() throws IOException {
    Path file = folder.resolve("a.ovm");
    program =
        Programs.compile(
            file,
            """
            edition 1
            record Pair { low: Uint, high: Uint }
            record Note { text: String, pairs: Pair[] }
            def coin(amount: Uint) := amount < 9
            def other(amount: Uint) := amount < 8
            def main(pair: Pair, note: Note, xs: Uint[], rows: Uint[][], c: coin, open: Claim(Uint)) :=
              pair == pair and note == note and xs == xs and rows == rows and c() and open(1)
            """);
    encoder = new ValueEncoder(new DefinitionTable(program, file), Map.of("a.coin", COIN));
  }

  private Type type(String input) {
    return program.definition("a.main").inputs().stream()
        .filter(variable -> variable.name().equals(input))
        .findFirst()
        .orElseThrow()
        .type();
  }

  private Bytes encode(String text, String input) {
    return encoder.encode(ValueParser.parse(text), type(input));
  }

  @Test
  void aRecordIsWrittenByNameOrByPositionOrByItsFieldsOrAsItsEncoding() {
    Bytes expected = Bytes.ofHex(HEX_OF_PAIR);

    assertThat(encode("Pair(3, 5)", "pair")).isEqualTo(expected);
    assertThat(encode("a.Pair(3, 5)", "pair")).isEqualTo(expected);
    assertThat(encode("(3, 5)", "pair")).isEqualTo(expected);
    assertThat(encode("{high: 5, low: 3}", "pair")).isEqualTo(expected);
    assertThat(encode(HEX_OF_PAIR, "pair")).isEqualTo(expected);
    assertThat(encoder.encode(ValueParser.parse("Pair(3, 5)"), BasicType.BYTES))
        .isEqualTo(expected);
  }

  @Test
  void listsAndRecordsNest() {
    assertThat(encode("[1, 2]", "xs"))
        .isEqualTo(AbiTypes.UINT.list().encode(List.of(Uint.of(1), Uint.of(2))));
    assertThat(encode("[[1], []]", "rows"))
        .isEqualTo(
            AbiTypes.UINT
                .list()
                .list()
                .encode(List.of(List.of(Uint.of(1)), List.<BigInteger>of())));
    Bytes note = encode("{text: \"hi\", pairs: [Pair(1, 2), (3, 4)]}", "note");
    // Offset of the record; of its text and its list; "hi"; two pairs.
    assertThat(note.length()).isEqualTo(32 * (1 + 2 + 2 + 1 + 4));
    assertThat(encode(note.toHex(), "note")).isEqualTo(note);
  }

  @Test
  void aClaimOfADefinitionIsWrittenByItsNameOrAsItsEncoding() {
    Bytes expected = Codec.encode(Claim.of(COIN, Codec.encode(Uint.of(3))));

    assertThat(encode("coin(3)", "c")).isEqualTo(expected);
    assertThat(encode(expected.toHex(), "c")).isEqualTo(expected);
    assertThat(encode("Claim(" + COIN + ", 3)", "c")).isEqualTo(expected);
    assertThat(encode("coin()", "open")).isEqualTo(Codec.encode(Claim.of(COIN)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pair | Pair(3)          | expected a Pair with the fields low, high, not (3)",
        "pair | {low: 3, hi: 5}  | expected a Pair with the fields low, high, not {low: 3, hi: 5}",
        "pair | (3, true)        | field 'high' of 'Pair': expected a number from 0 to 2^256 - 1,",
        "pair | 0x00             | expected the canonical encoding of a Pair, not 0x00 (1 byte)",
        "pair | Note(3, 5)       | expected a value of type Pair, not Note(3, 5)",
        "pair | Piar(3, 5)       | did you mean 'Pair'?",
        "xs   | 7                | expected a list such as [first, second] of Uint, not 7",
        "xs   | [1, true]        | element 1: expected a number",
        "rows | [[1], [2, true]] | element 1: element 1: expected a number",
        "c    | coin()           | expected a value of type coin, not coin()",
        "c    | other(3)         | expected a value of type coin, not other(3)",
        "c    | 0x00             | canonical encoding of a claim of 'coin', its predicate's address",
        "c    | Claim(0x00000000000000000000000000000000000000ee, 3) | expected a value of type coin",
        "c    | [1]              | expected a coin, a claim such as name(…), or its encoding in hex",
        "open | coin(3)          | expected a value of type Claim(Uint), not coin(3)",
        "open | other()          | 'other' needs the address of its predicate"
      })
  void whatIsNoValueOfTheTypeIsRefused(String input, String text, String message) {
    assertThatThrownBy(() -> encode(text, input))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }
}
