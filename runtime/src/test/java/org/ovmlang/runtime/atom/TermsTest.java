package org.ovmlang.runtime.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.decision.Constants;
import org.ovmlang.runtime.decision.Evaluation;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
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
