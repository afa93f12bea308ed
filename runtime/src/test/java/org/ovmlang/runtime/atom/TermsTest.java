package org.ovmlang.runtime.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.AbiTypes;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.decision.Constants;
import org.ovmlang.runtime.decision.Evaluation;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.world.World;

class TermsTest {

  private static final Bytes AB = Bytes.ofHex("ab");
  private static final Claim CLAIM = Claim.of(Address.ZERO, AB);

  @Test
  void noValueInGivesNoValueOut() {
    assertThat(Terms.input(null, 0)).isNull();
    assertThat(Terms.predicate(null)).isNull();
    assertThat(Terms.start(null)).isNull();
    assertThat(Terms.end(null)).isNull();
    assertThat(Terms.encode((BigInteger) null)).isNull();
    assertThat(Terms.encode((Boolean) null)).isNull();
    assertThat(Terms.encode((Claim) null)).isNull();
    assertThat(Terms.encode((Address) null)).isNull();
    assertThat(Terms.encode((Bytes32) null)).isNull();
    assertThat(Terms.encode((Range) null)).isNull();
    assertThat(Terms.encode((String) null)).isNull();
    assertThat(Terms.encode((InclusionProof) null)).isNull();
    assertThat(Terms.encode(AbiTypes.UINT, null)).isNull();
    assertThat(Terms.<String, Integer>part(null, String::length)).isNull();
    assertThat(Terms.field(AbiTypes.UINT, null, 0)).isNull();
    assertThat(Terms.length(null)).isNull();
    assertThat(Terms.<Bytes>element(null, BigInteger.ZERO)).isNull();
    assertThat(Terms.element(List.of(AB), null)).isNull();
    assertThat(Terms.keccak256(null)).isNull();
    assertThat(Terms.concat(AB, null)).isNull();
    assertThat(Terms.claim(Address.ZERO, AB, null)).isNull();
    assertThat(Terms.notEqual(null, AB)).isFalse();
    assertThat(Terms.notEqual(AB, null)).isFalse();
  }

  @Test
  void valuesInGiveTheValueOut() {
    assertThat(Terms.input(CLAIM, 0)).isEqualTo(AB);
    assertThat(Terms.input(CLAIM, 1)).isNull();
    assertThat(Terms.predicate(CLAIM)).isEqualTo(Address.ZERO);
    assertThat(Terms.start(Range.of(1, 2))).isEqualTo(BigInteger.ONE);
    assertThat(Terms.end(Range.of(1, 2))).isEqualTo(BigInteger.TWO);
    assertThat(Terms.encode(true)).isEqualTo(Codec.encode(true));
    assertThat(Terms.keccak256(AB)).isEqualTo(Keccak256.hash(AB));
    assertThat(Terms.concat(AB, Bytes.EMPTY, AB)).isEqualTo(Bytes.ofHex("abab"));
    assertThat(Terms.claim(Address.ZERO, AB)).isEqualTo(CLAIM);
    assertThat(Terms.notEqual(AB, Bytes.EMPTY)).isTrue();
    assertThat(Terms.notEqual(AB, Bytes.ofHex("ab"))).isFalse();
  }

  @Test
  void everyValueIsEncodedAsItsTypeSays() {
    Bytes32 word = Bytes32.ofHex("ab".repeat(32));
    InclusionProof proof =
        new InclusionProof(
            new InclusionProof.AddressLayer(Address.ZERO, BigInteger.ONE, List.of()),
            new InclusionProof.IntervalLayer(BigInteger.ONE, BigInteger.TWO, List.of()));
    assertThat(Terms.encode(BigInteger.TWO)).isEqualTo(Codec.encode(BigInteger.TWO));
    assertThat(Terms.encode(Address.ZERO)).isEqualTo(Codec.encode(Address.ZERO));
    assertThat(Terms.encode(word)).isEqualTo(Codec.encode(word));
    assertThat(Terms.encode(Range.of(1, 2))).isEqualTo(Codec.encode(Range.of(1, 2)));
    assertThat(Terms.encode("text")).isEqualTo(Codec.encode("text"));
    assertThat(Terms.encode(CLAIM)).isEqualTo(Codec.encode(CLAIM));
    assertThat(Terms.encode(proof)).isEqualTo(Codec.encode(proof));
    assertThat(Terms.encode(AbiTypes.BOOL, true)).isEqualTo(Codec.encode(true));
    assertThat(Terms.part("text", String::length)).isEqualTo(4);
  }

  @Test
  void aListHasTheElementsBeforeItsLengthAndNoOthers() {
    List<String> list = List.of("a", "b");
    assertThat(Terms.length(list)).isEqualTo(BigInteger.TWO);
    assertThat(Terms.element(list, BigInteger.ZERO)).isEqualTo("a");
    assertThat(Terms.element(list, BigInteger.ONE)).isEqualTo("b");
    assertThat(Terms.element(list, BigInteger.TWO)).isNull();
    assertThat(Terms.element(list, BigInteger.TWO.pow(32))).isNull();
  }

  @Test
  void anInputOfAClaimIsWhatItsTypeSaysOrTheClaimIsRefused() {
    Claim claim = Claim.of(Address.ZERO, Codec.encode(BigInteger.TEN));
    assertThat(Terms.field(AbiTypes.UINT, claim, 0)).isEqualTo(BigInteger.TEN);
    assertThat(Terms.inputOf(AbiTypes.UINT, claim, 0)).isEqualTo(BigInteger.TEN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Terms.inputOf(AbiTypes.BOOL, claim, 0))
        .withMessageStartingWith("input 0 is not what its type says");
    assertThatIllegalArgumentException().isThrownBy(() -> Terms.inputOf(AbiTypes.UINT, claim, 1));
  }

  @Test
  void aConstantWithPartsIsDecodedOrNotedAsMissing() {
    World world =
        World.builder().constant("range", Codec.encode(Range.of(1, 2))).constant("odd", AB).build();
    Evaluation evaluation = new Evaluation(world);
    assertThat(Constants.range(evaluation, "range")).isEqualTo(Range.of(1, 2));
    assertThat(evaluation.missing()).isEmpty();
    assertThat(Constants.claim(evaluation, "odd")).isNull();
    assertThat(Constants.inclusionProof(evaluation, "none")).isNull();
    assertThat(evaluation.missing())
        .containsExactly("a canonical Claim for the constant 'odd'", "the constant 'none'");
  }
}
