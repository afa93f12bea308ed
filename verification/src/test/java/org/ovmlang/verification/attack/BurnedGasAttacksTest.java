package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.verification.attack.Messages.hash;
import static org.ovmlang.verification.attack.Messages.witness;
import static org.ovmlang.verification.attack.Messages.word;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.Post;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** Attacks that leave whoever answers less gas than the answer needs. */
class BurnedGasAttacksTest {

  private static final Variant WHOLE_ANSWERS =
      Variant.without("a bounded copy of the answer", "SomewherePredicate")
          .replacing("ovm/BoundedCall.sol", "if gt(copied, maxReturn) { copied := maxReturn }", "");

  private static final Variant GAS_BY_FUEL =
      Variant.without("as much gas for an answer at every place", "Adjudicator")
          .replacing("ovm/Moves.sol", "gasFor(FUEL)", "gasFor(place.fuel)");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena = new Arena(WHOLE_ANSWERS, GAS_BY_FUEL);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  /**
   * Mallory asserts that something is published in a store of hers, which answers with as many
   * bytes as it can make. Alice has to ask it to refute her.
   */
  private static boolean theFalseClaimIsRefuted(Trial trial) {
    Claim somewhere =
        trial.claim(
            "Somewhere",
            word(arena.contract("BombStore")),
            arena.fresh(),
            arena.fresh(),
            arena.fresh(),
            arena.fresh(),
            arena.fresh(),
            arena.fresh());
    Bytes32 assertion = trial.mallory.assertBare(somewhere);
    Position left = trial.left(assertion);
    boolean refuted =
        Trial.isTaken(() -> trial.alice.answerAtOnce(assertion, left, 0, Bytes.EMPTY));
    trial.passWindow();
    assertThat(Trial.isTaken(() -> trial.mallory.settle(assertion))).isEqualTo(!refuted);
    assertThat(trial.status(assertion))
        .isEqualTo(refuted ? Post.Status.FALLEN : Post.Status.STANDS);
    assertThat(trial.alice.isTrue(somewhere)).isEqualTo(!refuted);
    return refuted;
  }

  @Test
  void withoutABoundOnWhatIsCopiedAStoreThatReturnsTooMuchCannotBeRefuted() {
    assertThat(theFalseClaimIsRefuted(arena.trial(WHOLE_ANSWERS))).isFalse();
    assertThat(theFalseClaimIsRefuted(arena.trial(Variant.OURS))).isTrue();
  }

  /**
   * Mallory asserts something false deep within claim values, as far down as fuel goes. What
   * refutes it needs more gas than a claim value has there.
   */
  private static boolean theFalseClaimIsRefutedDeepDown(Trial trial) {
    Bytes secret = arena.fresh();
    arena.ban(secret.concat(secret));
    Claim claim = trial.claim("Acceptable", hash(secret));
    Bytes message = Bytes.EMPTY;
    for (int i = 0; i < Arena.FUEL; i++) {
      claim = trial.claim("Granted", claim.encode());
      message = witness(message);
    }
    Bytes32 assertion = trial.mallory.assertWith(claim, message);
    Position left = trial.left(assertion);
    assertThat(left.places().get(0).fuel()).isZero();
    boolean refuted =
        Trial.isTaken(() -> trial.alice.answerAtOnce(assertion, left, 0, witness(secret)));
    trial.passWindow();
    assertThat(Trial.isTaken(() -> trial.mallory.settle(assertion))).isEqualTo(!refuted);
    assertThat(trial.alice.isTrue(claim)).isEqualTo(!refuted);
    return refuted;
  }

  @Test
  void lessGasWhereThereIsLessFuelWouldMakeAFalseClaimIrrefutable() {
    assertThat(theFalseClaimIsRefutedDeepDown(arena.trial(GAS_BY_FUEL))).isFalse();
    assertThat(theFalseClaimIsRefutedDeepDown(arena.trial(Variant.OURS))).isTrue();
  }
}
