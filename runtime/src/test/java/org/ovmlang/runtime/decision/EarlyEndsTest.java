package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.world.ChainView;
import org.ovmlang.runtime.world.World;

/** What ends an evaluation before all was looked at, to the byte of its message. */
class EarlyEndsTest {

  private static final Address CONTRACT = Address.ofHex("aa".repeat(20));
  private static final Bytes SOME = Bytes.ascii("some");

  private final Evaluation evaluation = new Evaluation(World.builder().build());

  @Test
  void aBranchThatTakesNoBytesEndsItsNodeAsItsIndexAlone() {
    evaluation.proveWitness(Bytes.ofHex("11"));
    int node = evaluation.mark();
    evaluation.proveWitness(Bytes.ofHex("22"));
    assertThat(evaluation.refuteBranch(node, 3)).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(message()).isEqualTo(Bytes.ofHex("0000000111" + "0003"));
    evaluation.proveWitness(Bytes.ofHex("22"));
    assertThat(evaluation.proveBranch(node, 4)).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(message()).isEqualTo(Bytes.ofHex("0000000111" + "0004"));
  }

  @Test
  void aWitnessThatRefutesEndsItsQuantifierAsItself() {
    assertThat(evaluation.refuteWitness(Bytes.ofHex("2233"))).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(message()).isEqualTo(Bytes.ofHex("00000002" + "2233"));
  }

  @Test
  void whatIsCertainMissesNothing() {
    evaluation.bytesConstant("none");
    for (Verdict verdict : Verdict.values()) {
      assertThat(evaluation.decision(verdict).missing().isEmpty()).isEqualTo(verdict.isCertain());
    }
  }

  @Test
  void constantsOfEveryTypeAreWhatTheWorldSays() {
    Bytes32 word = Bytes32.ofHex("ab".repeat(32));
    World world =
        World.builder()
            .constant("address", Codec.encode(CONTRACT))
            .constant("word", Codec.encode(word))
            .constant("bool", Codec.encode(true))
            .build();
    Evaluation constants = new Evaluation(world);
    assertThat(constants.addressConstant("address")).isEqualTo(CONTRACT);
    assertThat(constants.bytes32Constant("word")).isEqualTo(word);
    assertThat(constants.boolConstant("bool")).isTrue();
    assertThat(constants.missing()).isEmpty();
  }

  @Test
  void nothingIsStoredWithoutAKeyOrAValue() {
    ChainView view = ChainView.atBlock(1).stored(CONTRACT, SOME, SOME, 1).build();
    Evaluation stored = new Evaluation(World.builder().chain(view).build());
    assertThat(stored.isStored(CONTRACT, SOME, SOME)).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(stored.isStored(CONTRACT, null, SOME)).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(stored.isStored(CONTRACT, SOME, null)).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  /** What came before in the message takes nothing of that room. */
  @Test
  void theProofOfAClaimValueHasSoManyBytesAndNoMore() {
    for (int more = 0; more <= 1; more++) {
      int length = Limits.MAX_NESTED_MESSAGE_BYTES + more;
      Bytes proof = Bytes.of(new byte[length]);
      Bytes witness = Bytes.of(new byte[length - MessageBuffer.LENGTH_BYTES]);
      Evaluation byDecider =
          new Evaluation(World.builder().decider(CONTRACT, provedBy(witness)).build());
      ChainView view = ChainView.atBlock(1).fact(Claim.of(CONTRACT), true, proof).build();
      Evaluation byFact = new Evaluation(World.builder().chain(view).build());
      for (Evaluation each : List.of(byDecider, byFact)) {
        each.proveWitness(SOME);
        int mark = each.mark();
        Verdict verdict = each.callClaim(Claim.of(CONTRACT), List.of());
        assertThat(verdict).isEqualTo(more == 0 ? Verdict.TRUE_AT_ONCE : Verdict.UNDECIDED);
        assertThat(each.mark()).isEqualTo(more == 0 ? mark + 4 + length : mark);
      }
      assertThat(byDecider.missing())
          .isEqualTo(
              more == 0
                  ? List.of()
                  : List.of(
                      "room for the proof of a claim value: within a message it has "
                          + Limits.MAX_NESTED_MESSAGE_BYTES
                          + " bytes at most"));
    }
  }

  private Bytes message() {
    return evaluation.decision(Verdict.TRUE_AT_ONCE).message().orElseThrow();
  }

  private static Decider<Claim> provedBy(Bytes witness) {
    return new Decider<>() {
      @Override
      public List<Bytes> encode(Claim claim) {
        return claim.inputs();
      }

      @Override
      public Claim decode(List<Bytes> inputs) {
        return new Claim(CONTRACT, inputs);
      }

      @Override
      public Verdict evaluate(Claim claim, Evaluation evaluation) {
        return evaluation.proveWitness(witness);
      }
    };
  }
}
