package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.verification.attack.Messages.hash;
import static org.ovmlang.verification.attack.Messages.index;
import static org.ovmlang.verification.attack.Messages.witness;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.Post;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** Attacks with posts of other disputes, and with what one dispute leaves for others. */
class PostAttacksTest {

  private static final String ADJUDICATOR = "ovm/Adjudicator.sol";

  private static final String LOCAL_ID =
      "id = keccak256(abi.encode(block.chainid, address(this), top, parent, position));";

  private static final Variant POSTS_COUNT_EVERYWHERE =
      Variant.without("posts are local to their dispute", "Adjudicator")
          .replacing(
              ADJUDICATOR,
              LOCAL_ID,
              "id = keccak256(abi.encode(block.chainid, address(this), position));\n"
                  + "if (_posts[id].status == Status.Stands) {\n"
                  + "    _fall(parent, answered, msg.sender);\n"
                  + "    return id;\n"
                  + "}");

  private static final Variant DUPLICATES_REFUSED_EVERYWHERE =
      Variant.without("duplicates are refused among siblings only", "Adjudicator")
          .replacing(
              ADJUDICATOR,
              LOCAL_ID,
              "id = keccak256(abi.encode(block.chainid, address(this), position));");

  private static final Variant SILENCE_MAKES_FACTS =
      Variant.without("facts from messages at once only", "Adjudicator")
          .replacing(
              ADJUDICATOR, "isTrue[id] = true;", "isTrue[id] = true; factOf[id] = Fact.True;");

  private static final Variant PLACES_SPEAK_FOR_CLAIMS =
      Variant.without("a place within a claim says nothing about the claim", "Adjudicator")
          .replacing(
              ADJUDICATOR, "if (!timeless || place.node > REFUTE_CLAIM) {", "if (!timeless) {");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena =
        new Arena(
            POSTS_COUNT_EVERYWHERE,
            DUPLICATES_REFUSED_EVERYWHERE,
            SILENCE_MAKES_FACTS,
            PLACES_SPEAK_FOR_CLAIMS);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  /** Mallory wins a position against herself, by silence, and brings it against alice. */
  private static boolean aliceIsRight(Trial trial) {
    Bytes secret = arena.fresh();
    Claim claim = trial.claim("Same", hash(secret), hash(secret));
    Bytes32 sacrifice = trial.mallory.assertBare(claim);
    Bytes32 won = trial.eve.answer(sacrifice, trial.left(sacrifice), 0, witness(secret));
    trial.passWindow();
    trial.eve.settle(won);

    Bytes32 assertion = trial.alice.assertBare(claim);
    trial.mallory.answer(assertion, trial.left(assertion), 0, witness(secret));
    if (trial.status(assertion) == Post.Status.FALLEN) {
      return false;
    }
    Bytes32 challenge = trial.disputes().open().get(1).id();
    trial.alice.answerAtOnce(challenge, trial.left(challenge), 0, witness(secret));
    trial.passWindow();
    trial.alice.settle(assertion);
    return trial.alice.isTrue(claim);
  }

  @Test
  void aPositionThatWasWonBySilenceElsewhereWouldBeAmmunition() {
    assertThat(aliceIsRight(arena.trial(POSTS_COUNT_EVERYWHERE))).isFalse();
    assertThat(aliceIsRight(arena.trial(Variant.OURS))).isTrue();
  }

  /** Mallory takes alice's answer from the pool and posts it first, in a dispute of her own. */
  private static boolean aFalseClaimStaysUntrue(Trial trial) {
    Bytes secret = arena.fresh();
    Claim claim = trial.claim("Same", hash(secret), hash(arena.fresh()));
    Bytes32 sacrifice = trial.mallory.assertBare(claim);
    Bytes32 assertion = trial.mallory.assertBare(claim);
    Position left = trial.left(assertion);
    trial.eve.answer(sacrifice, trial.left(sacrifice), 0, witness(secret));

    boolean answered = Trial.isTaken(() -> trial.alice.answer(assertion, left, 0, witness(secret)));
    trial.passWindow();
    assertThat(Trial.isTaken(() -> trial.mallory.settle(assertion))).isEqualTo(!answered);
    return !trial.alice.isTrue(claim);
  }

  @Test
  void anHonestAnswerCouldBeBlockedByItsDuplicateInAnotherDispute() {
    assertThat(aFalseClaimStaysUntrue(arena.trial(DUPLICATES_REFUSED_EVERYWHERE))).isFalse();
    assertThat(aFalseClaimStaysUntrue(arena.trial(Variant.OURS))).isTrue();
  }

  /**
   * Mallory lets a false claim become true by silence, where nobody cares, and uses it as a fact.
   */
  private static boolean aliceIsRightOverSilence(Trial trial) {
    Bytes secret = arena.fresh();
    Claim hidden = trial.claim("Hidden", hash(secret));
    Bytes32 unwatched = trial.mallory.assertBare(hidden);
    trial.passWindow();
    trial.mallory.settle(unwatched);

    return trial.isAliceRightAgainstAFact(trial.claim("Denied", hidden.encode()), witness(secret));
  }

  @Test
  void silenceAboutOneClaimWouldDecideOthers() {
    assertThat(aliceIsRightOverSilence(arena.trial(SILENCE_MAKES_FACTS))).isFalse();
    assertThat(aliceIsRightOverSilence(arena.trial(Variant.OURS))).isTrue();
  }

  /** Mallory defends a true claim by its wrong branch and loses there on purpose. */
  private static boolean aliceIsRightAfterABranchWasLost(Trial trial) {
    Bytes secret = arena.fresh();
    Claim claim = trial.claim("Expected", hash(secret));
    Bytes32 sacrifice = trial.mallory.assertWith(claim, index(1));
    trial.eve.answerAtOnce(sacrifice, trial.left(sacrifice), 0, witness(secret));

    Bytes32 assertion = trial.alice.assertBare(claim);
    Position left = trial.left(assertion);
    if (Trial.isTaken(() -> trial.mallory.answerWithFact(assertion, left, 0))) {
      assertThat(trial.status(assertion)).isEqualTo(Post.Status.FALLEN);
      return false;
    }
    trial.passWindow();
    trial.alice.settle(assertion);
    return trial.alice.isTrue(claim);
  }

  @Test
  void aBranchThatIsLostWouldCountAsTheWholeClaim() {
    assertThat(aliceIsRightAfterABranchWasLost(arena.trial(PLACES_SPEAK_FOR_CLAIMS))).isFalse();
    assertThat(aliceIsRightAfterABranchWasLost(arena.trial(Variant.OURS))).isTrue();
  }
}
