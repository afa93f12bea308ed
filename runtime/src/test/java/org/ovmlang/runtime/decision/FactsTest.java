package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.crypto.KeyPair;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.world.ChainView;
import org.ovmlang.runtime.world.World;

/** What the adjudicator has recorded of a claim decides it wherever it is met. */
class FactsTest {

  private static final Address OWNERSHIP = Address.ofHex("aa".repeat(20));
  private static final KeyPair OWNER = KeyPair.of(BigInteger.ONE);
  private static final Bytes TX = Bytes.ascii("pay bob");
  private static final Ownership.OwnershipDecider DECIDER = new Ownership.OwnershipDecider();
  private static final Claim CLAIM =
      new Claim(OWNERSHIP, DECIDER.encode(new Ownership(OWNER.address(), TX)));
  private static final Bytes PROOF = Bytes.ofHex("00000041").concat(OWNER.signMessage(TX));

  private static World world(ChainView view) {
    return World.builder().chain(view).decider(OWNERSHIP, DECIDER).build();
  }

  private static World world(boolean truth, Bytes message) {
    return world(ChainView.atBlock(1).fact(CLAIM, truth, message).build());
  }

  private static Decision called(World world) {
    Evaluation evaluation = new Evaluation(world);
    return evaluation.decision(evaluation.callClaim(CLAIM, List.of()));
  }

  @Test
  void aClaimValueThatIsAFactIsProvedByTheMessageThatShowedIt() {
    Decision without = called(world(ChainView.atBlock(1).build()));
    assertThat(without.truth()).isEqualTo(Truth.FALSE_OPTIMISTIC);
    Decision with = called(world(true, PROOF));
    assertThat(with.truth()).isEqualTo(Truth.TRUE_CERTAIN);
    // As if the witness were known here.
    assertThat(with.message()).contains(Bytes.ofHex("00000045").concat(PROOF));
  }

  @Test
  void aClaimValueThatIsKnownToBeFalseIsCertainlyFalseAndLeftToTheOpponent() {
    Decision decision = called(world(false, Bytes.EMPTY));
    assertThat(decision.truth()).isEqualTo(Truth.FALSE_CERTAIN);
    assertThat(decision.move()).contains(new Move(Move.Label.WINS, Bytes.EMPTY));
  }

  @Test
  void aFactNeedsNoDeciderButFuel() {
    World world = World.builder().chain(world(true, PROOF).chain()).build();
    assertThat(called(world).truth()).isEqualTo(Truth.TRUE_CERTAIN);
    assertThat(new Evaluation(world, 0).callClaim(CLAIM, List.of()))
        .isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(new Evaluation(world, 1).callClaim(CLAIM, List.of()))
        .isEqualTo(Verdict.TRUE_AT_ONCE);
  }

  @Test
  void aFactIsAboutTheClaimWithAllItsInputs() {
    World world = world(true, PROOF);
    Claim shorter = Claim.of(OWNERSHIP, CLAIM.inputs().get(0));
    Evaluation evaluation = new Evaluation(world);
    assertThat(evaluation.callClaim(shorter, List.of(TX))).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(evaluation.callClaim(shorter, List.of())).isEqualTo(Verdict.FALSE_CERTAIN);
    assertThat(evaluation.callClaim(CLAIM, List.of(TX))).isEqualTo(Verdict.FALSE_CERTAIN);
  }

  @Test
  void aMessageThatHasNoRoomWithinAnotherIsNotPutThere() {
    World world = world(true, Bytes.of(new byte[Limits.MAX_NESTED_MESSAGE_BYTES + 1]));
    assertThat(called(world).truth()).isEqualTo(Truth.FALSE_OPTIMISTIC);
  }

  @Test
  void inADisputeAFactSpeaksForOneSideAndAgainstTheOther() {
    for (boolean truth : new boolean[] {true, false}) {
      World world = world(truth, PROOF);
      for (long node : new long[] {Place.PROVE_CLAIM, Place.REFUTE_CLAIM}) {
        boolean right = truth == (node == Place.PROVE_CLAIM);
        Decision decision = DECIDER.decideAt(new Place(OWNERSHIP, node, 0, CLAIM.inputs()), world);
        assertThat(decision.truth()).isEqualTo(right ? Truth.TRUE_CERTAIN : Truth.FALSE_CERTAIN);
        assertThat(decision.move())
            .isEqualTo(right ? Optional.of(new Move(Move.Label.DECIDES, PROOF)) : Optional.empty());
      }
    }
  }

  @Test
  void noFactIsBothTrueAndFalse() {
    ChainView.Builder view = ChainView.atBlock(1).fact(CLAIM, true, PROOF);
    assertThat(view.fact(CLAIM, true, PROOF)).isSameAs(view);
    assertThatIllegalArgumentException().isThrownBy(() -> view.fact(CLAIM, false, PROOF));
  }
}
