package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.Post;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** Attacks that change the chain while a dispute about it runs. */
class TimeAttacksTest {

  private static final Variant STATE_AS_OF_THE_MESSAGE =
      Variant.without("chain state is read as of the block before the assertion", "Adjudicator")
          .replacing(
              "ovm/Moves.sol",
              "Context(asOf, place.fuel)",
              "Context(asOf < block.number ? block.number - 1 : asOf, place.fuel)");

  private static final Variant NO_STAMPS =
      Variant.without("a stored value counts from the block of its writing", "UnpublishedPredicate")
          .replacing(
              "ovm/Atoms.sol", "writtenAt <= evaluation.", "type(uint256).max >= evaluation.");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena = new Arena(STATE_AS_OF_THE_MESSAGE, NO_STAMPS);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  /** Alice asserts that a value is not published; then mallory publishes it. */
  private static boolean aliceKeepsHerBond(Trial trial) {
    Bytes key = arena.fresh();
    Claim claim = trial.claim("Unpublished", key, key);
    Bytes32 assertion = trial.alice.assertBare(claim);
    Position left = trial.left(assertion);
    arena.put(key, key);
    if (Trial.isTaken(() -> trial.mallory.answerAtOnce(assertion, left, 0, Bytes.EMPTY))) {
      assertThat(trial.status(assertion)).isEqualTo(Post.Status.FALLEN);
      assertThat(trial.attackersHave()).isEqualTo(Arena.REWARD);
      return false;
    }
    trial.passWindow();
    trial.alice.settle(assertion);
    return trial.alice.isTrue(claim);
  }

  @Test
  void whatIsWrittenAfterTheDisputeOpenedWouldTurnItIfStateWereReadWithEachMessage() {
    assertThat(aliceKeepsHerBond(arena.trial(STATE_AS_OF_THE_MESSAGE))).isFalse();
    assertThat(aliceKeepsHerBond(arena.trial(Variant.OURS))).isTrue();
  }

  @Test
  void whatIsWrittenAfterTheDisputeOpenedWouldTurnItIfStoresHadNoStamps() {
    assertThat(aliceKeepsHerBond(arena.trial(NO_STAMPS))).isFalse();
    assertThat(aliceKeepsHerBond(arena.trial(Variant.OURS))).isTrue();
  }
}
