package org.ovmlang.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void bytesDoNotChangeWithTheArraysTheyCameFromOrWentTo() {
    byte[] array = {1, 2, 3};
    Bytes bytes = Bytes.of(array);
    array[0] = 9;
    bytes.toArray()[1] = 9;
    assertThat(bytes).isEqualTo(Bytes.ofHex("010203"));
  }

  @Test
  void hexIsReadWithAndWithoutPrefixAndWrittenInLowerCase() {
    assertThat(Bytes.ofHex("0xABcd").toHex()).isEqualTo("0xabcd");
    assertThat(Bytes.ofHex("abcd")).isEqualTo(Bytes.ofHex("0xabCD"));
    assertThat(Bytes.ofHex("0x")).isEqualTo(Bytes.EMPTY);
    assertThatIllegalArgumentException().isThrownBy(() -> Bytes.ofHex("0xabc"));
    assertThatIllegalArgumentException().isThrownBy(() -> Bytes.ofHex("0xgg"));
  }

  @Test
  void bytesAreOrderedUnsignedAndAPrefixComesFirst() {
    List<Bytes> order =
        List.of(
            Bytes.EMPTY,
            Bytes.ofHex("00"),
            Bytes.ofHex("7f"),
            Bytes.ofHex("7f00"),
            Bytes.ofHex("80"),
            Bytes.ofHex("ff"));
    assertThat(order).isSorted();
  }

  @Test
  void slicesAndConcatenationsAreInverse() {
    Bytes bytes = Bytes.ofHex("0102030405");
    for (int cut = 0; cut <= bytes.length(); cut++) {
      assertThat(bytes.slice(0, cut).concat(bytes.slice(cut, 5))).isEqualTo(bytes);
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> bytes.slice(3, 6));
  }

  @Test
  void asciiIsNothingBeyondAscii() {
    assertThat(Bytes.ascii("az~")).isEqualTo(Bytes.ofHex("617a7e"));
    assertThatIllegalArgumentException().isThrownBy(() -> Bytes.ascii("é"));
    assertThat(Bytes.ascii("\u007f")).isEqualTo(Bytes.ofHex("7f"));
    assertThatIllegalArgumentException().isThrownBy(() -> Bytes.ascii("\u0080"));
  }

  @Test
  void whatChangesNothingCopiesNothing() {
    Bytes bytes = Bytes.ofHex("0102");
    assertThat(Bytes.of(new byte[0])).isSameAs(Bytes.EMPTY);
    assertThat(Bytes.of(new byte[2], 1, 0)).isSameAs(Bytes.EMPTY);
    assertThat(bytes.slice(0, 2)).isSameAs(bytes);
    assertThat(bytes.slice(0, 1)).isEqualTo(Bytes.ofHex("01"));
    assertThat(bytes.slice(1, 2)).isEqualTo(Bytes.ofHex("02"));
    assertThat(bytes.concat(Bytes.EMPTY)).isSameAs(bytes);
    assertThat(Bytes.EMPTY.concat(bytes)).isSameAs(bytes);
  }

  @Test
  void aPartStandsWhereItFitsOnly() {
    Bytes bytes = Bytes.ofHex("010203");
    assertThat(bytes.hasAt(1, Bytes.ofHex("0203"))).isTrue();
    assertThat(bytes.hasAt(2, Bytes.ofHex("0304"))).isFalse();
    assertThat(bytes.hasAt(3, Bytes.EMPTY)).isTrue();
    assertThat(bytes.hasAt(4, Bytes.EMPTY)).isFalse();
    assertThat(bytes.hasAt(-1, Bytes.EMPTY)).isFalse();
  }

  @Test
  void bytesAreShownInHexadecimal() {
    assertThat(Bytes.ofHex("0AfF")).hasToString("0x0aff");
  }

  @Test
  void addressesAndWordsHaveTheirLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> Address.of(new byte[19]));
    assertThatIllegalArgumentException().isThrownBy(() -> Address.ofHex("00".repeat(21)));
    assertThatIllegalArgumentException().isThrownBy(() -> Bytes32.of(Bytes.of(new byte[31])));
    assertThat(Address.ofHex("00".repeat(20))).isEqualTo(Address.ZERO);
  }

  @Test
  void arithmeticThatLeavesTheUintsHasNoValue() {
    BigInteger one = BigInteger.ONE;
    assertThat(Uint.add(Uint.MAX, one)).isNull();
    assertThat(Uint.add(Uint.MAX, BigInteger.ZERO)).isEqualTo(Uint.MAX);
    assertThat(Uint.subtract(BigInteger.ZERO, one)).isNull();
    assertThat(Uint.subtract(one, one)).isZero();
    BigInteger half = one.shiftLeft(128);
    assertThat(Uint.multiply(half, half)).isNull();
    assertThat(Uint.multiply(half, half.subtract(one))).isNotNull();
    assertThat(Uint.add(null, one)).isNull();
    assertThat(Uint.add(one, null)).isNull();
    assertThat(Uint.subtract(null, one)).isNull();
    assertThat(Uint.subtract(one, null)).isNull();
    assertThat(Uint.multiply(null, one)).isNull();
    assertThat(Uint.multiply(one, null)).isNull();
  }

  @Test
  void comparisonsOfAMissingValueAreFalseBothWays() {
    BigInteger one = BigInteger.ONE;
    assertThat(Uint.isLess(null, one) || Uint.isGreaterOrEqual(null, one)).isFalse();
    assertThat(Uint.isGreater(one, null) || Uint.isLessOrEqual(one, null)).isFalse();
    assertThat(Uint.isLessOrEqual(one, one) && Uint.isGreaterOrEqual(one, one)).isTrue();
    assertThat(Uint.isLess(one, one) || Uint.isGreater(one, one)).isFalse();
    assertThat(Uint.isLess(one, Uint.MAX) && Uint.isGreater(Uint.MAX, one)).isTrue();
  }

  @Test
  void everyEntryRefusesNumbersThatAreNoUints() {
    BigInteger tooBig = Uint.MAX.add(BigInteger.ONE);
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(tooBig, Uint.MAX));
    assertThatIllegalArgumentException().isThrownBy(() -> Range.of(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Uint.of(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Uint.of(tooBig.toString()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InclusionProof.AddressLayer(Address.ZERO, tooBig, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InclusionProof.IntervalSibling(Bytes32.ZERO, tooBig));
  }

  @Test
  void anEmptyOrInvertedRangeIsAValueButNotValid() {
    assertThat(Range.of(3, 4).isValid()).isTrue();
    assertThat(Range.of(3, 3).isValid()).isFalse();
    assertThat(Range.of(4, 3).isValid()).isFalse();
  }

  @Test
  void aClaimCalledHasItsOwnInputsFirst() {
    List<Bytes> inputs = new ArrayList<>(List.of(Bytes.ascii("a")));
    Claim claim = new Claim(Address.ZERO, inputs);
    inputs.add(Bytes.ascii("later"));
    assertThat(claim.with(List.of(Bytes.ascii("b"))))
        .isEqualTo(Claim.of(Address.ZERO, Bytes.ascii("a"), Bytes.ascii("b")));
  }

  @Test
  void theInputsOfAClaimAreBoundedTogether() {
    Bytes half = Bytes.of(new byte[Limits.MAX_CLAIM_BYTES / 2]);
    assertThat(Limits.fitsClaim(List.of(half, half))).isTrue();
    assertThat(Limits.fitsClaim(List.of(half, half, Bytes.of(new byte[1])))).isFalse();
  }
}
