package org.ovmlang.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.HiddenRecord;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.world.World;

/** Values are shown as people write them. */
class ValueTextTest {

  private static final Address AT = Address.ofHex("0x00000000000000000000000000000000000000c0");
  private static final ValueText TEXT =
      new ValueText(World.builder().predicateAddress("p.own", AT).build());

  /** A record as they are generated. */
  public record Transfer(Address to, List<BigInteger> amounts) {}

  @Test
  void eachTypeHasItsNotation() {
    assertThat(TEXT.of(BigInteger.TEN)).isEqualTo("10");
    assertThat(TEXT.of(true)).isEqualTo("true");
    assertThat(TEXT.of(Range.of(3, 9))).isEqualTo("(3, 9)");
    assertThat(TEXT.of(Address.ZERO)).isEqualTo(Address.ZERO.toHex());
    assertThat(TEXT.of(Bytes.ofHex("0a0b"))).isEqualTo("0x0a0b");
    assertThat(TEXT.of(Bytes.EMPTY)).isEqualTo("0x (empty)");
    assertThat(TEXT.of(null)).isEqualTo("no value");
    assertThat(TEXT.of(new Transfer(Address.ZERO, List.of(BigInteger.ONE))))
        .isEqualTo("{to: " + Address.ZERO + ", amounts: [1]}");
  }

  @Test
  void addressesAndClaimsHaveTheNameOfThePredicateIfTheWorldKnowsIt() {
    assertThat(TEXT.of(AT)).isEqualTo(AT + " (p.own)");
    assertThat(TEXT.of(Claim.of(AT, Bytes.ofHex("01")))).isEqualTo("p.own(0x01)");
    assertThat(TEXT.of(Claim.of(Address.ZERO))).isEqualTo(Address.ZERO + "()");
  }

  @Test
  void whatIsLongIsShortenedWithItsLength() {
    assertThat(TEXT.of(Bytes.of(new byte[65]))).hasSize(2 + 130);
    assertThat(TEXT.of(Bytes.of(new byte[66])))
        .endsWith("\u2026" + "00".repeat(16) + " (66 bytes)");
    assertThat(TEXT.of(Collections.nCopies(9, BigInteger.ONE)))
        .isEqualTo("[1, 1, 1, 1, 1, 1, 1, 1, \u2026 (9 in all)]");
    List<Object> nested = List.of();
    for (int i = 0; i < 50; i++) {
      nested = List.of(nested, nested);
    }
    assertThat(TEXT.of(nested)).hasSizeLessThan(1_100);
  }

  @Test
  void whatIsJustNotTooLongIsShownWhole() {
    assertThat(TEXT.of("a".repeat(100))).isEqualTo('"' + "a".repeat(100) + '"');
    assertThat(TEXT.of("a".repeat(101))).isEqualTo('"' + "a".repeat(100) + "\u2026" + '"');
    assertThat(TEXT.of(Collections.nCopies(8, BigInteger.ONE)))
        .isEqualTo("[1, 1, 1, 1, 1, 1, 1, 1]");
    Bytes long64 = Bytes.of(new byte[64]);
    String text = TEXT.of(Collections.nCopies(8, long64));
    assertThat(text).hasSize(1_001).endsWith("\u2026");
    String line = "a".repeat(100);
    assertThat(ValueText.oneLine("b".repeat(2_000) + line, 2_000, 2_100)).isEqualTo(line);
    assertThat(ValueText.oneLine("a" + " ".repeat(798) + "b", 0, 800)).isEqualTo("a b");
    assertThat(ValueText.oneLine("a" + " ".repeat(798) + "bc", 0, 801)).endsWith("\u2026");
  }

  @Test
  void aCutNeverLeavesHalfACharacter() {
    String smile = "\ud83d\ude00";
    assertThat(TEXT.of("a".repeat(99) + smile)).isEqualTo('"' + "a".repeat(99) + "\u2026" + '"');
    assertThat(TEXT.of("a".repeat(98) + smile + "b"))
        .isEqualTo('"' + "a".repeat(98) + smile + "\u2026" + '"');
  }

  /** A record that holds another. */
  public record Nest(Object inner) {}

  @Test
  void whatNestsDeeperThanEightIsCut() {
    Object list = 1;
    Object nest = 1;
    for (int i = 0; i < 8; i++) {
      list = List.of(list);
      nest = new Nest(nest);
    }
    assertThat(TEXT.of(list)).isEqualTo("[".repeat(8) + "1" + "]".repeat(8));
    assertThat(TEXT.of(List.of(list))).isEqualTo("[".repeat(9) + "\u2026" + "]".repeat(9));
    assertThat(TEXT.of(nest)).isEqualTo("{inner: ".repeat(8) + "1" + "}".repeat(8));
    assertThat(TEXT.of(new Nest(nest))).isEqualTo("{inner: ".repeat(9) + "\u2026" + "}".repeat(9));
  }

  @Test
  void aRecordThatIsNotOpenToTheRuntimeHasItsOwnText() {
    assertThat(TEXT.of(HiddenRecord.of(7))).isEqualTo("Hidden[value=7]");
  }

  @Test
  void noValueCanWriteToTheTerminal() {
    assertThat(TEXT.of("a\u001b[2J\n\u202e\"")).isEqualTo("\"a\\u{1b}[2J\\u{a}\\u{202e}\\\"\"");
    assertThat(ValueText.oneLine("x  ==\n  \"\u0007\"", 0, 11)).isEqualTo("x == \"\\u{7}\"");
    assertThat(ValueText.oneLine("a".repeat(500), 0, 500)).hasSize(101).endsWith("a\u2026");
    assertThat(ValueText.oneLine("a" + " ".repeat(1_000), 0, 1_001)).endsWith("\u2026");
  }
}
