package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.verification.attack.Arena.BOND;
import static org.ovmlang.verification.attack.Messages.argument;
import static org.ovmlang.verification.attack.Messages.call;
import static org.ovmlang.verification.attack.Messages.leaving;

import java.math.BigInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.Post;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** Attacks on bonds and rewards. */
class MoneyAttacksTest {

  private static final String ADJUDICATOR = "ovm/Adjudicator.sol";
  private static final int REFUSES = 1;

  private static final Variant REWARD_TO_THE_SENDER =
      Variant.without("the reward of an answer at once is the rescued post's", "Adjudicator")
          .replacing(
              ADJUDICATOR, "rescued == 0 ? msg.sender : _posts[rescued].poster", "msg.sender");

  private static final Variant PUSHED_PAYMENTS =
      Variant.without("pull payments", "Adjudicator")
          .replacing(
              ADJUDICATOR,
              "balanceOf[post.poster] += bond;",
              "(bool paid,) = post.poster.call{value: bond}(\"\");\n"
                  + "if (!paid) { revert WithdrawalFailed(post.poster); }");

  private static final Variant DECIDED_TWICE =
      Variant.without("a decided post stays decided", "Adjudicator")
          .replacing(
              ADJUDICATOR,
              "if (post.status != Status.Open) {",
              "if (post.status == Status.None) {");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena = new Arena(REWARD_TO_THE_SENDER, PUSHED_PAYMENTS, DECIDED_TWICE);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  /** Mallory challenges alice falsely, takes alice's answer from the pool, and sends it first. */
  private static BigInteger costOfChallengingFalsely(Trial trial) {
    Bytes32 assertion = trial.alice.assertBare(trial.scripted());
    Position left = trial.position();
    Bytes32 challenge = trial.mallory.answer(assertion, trial.left(assertion), 0, leaving(left));
    trial.eve.answerAtOnce(challenge, left, 0, leaving(Messages.NOTHING));
    assertThat(trial.status(challenge)).isEqualTo(Post.Status.FALLEN);
    trial.passWindow();
    trial.alice.settle(assertion);
    assertThat(trial.aliceHas().add(trial.attackersHave()).add(Arena.BURNED))
        .isEqualTo(BOND.add(BOND));
    return BOND.subtract(trial.attackersHave());
  }

  @Test
  void aRewardForTheSenderWouldBeTakenByWhoeverCopiesTheAnswer() {
    assertThat(costOfChallengingFalsely(arena.trial(REWARD_TO_THE_SENDER))).isEqualTo(Arena.BURNED);
    assertThat(costOfChallengingFalsely(arena.trial(Variant.OURS))).isEqualTo(BOND);
  }

  /**
   * Mallory challenges alice falsely. A contract of hers posts alice's answer before alice, who
   * then cannot, and takes no money.
   */
  private static boolean aliceIsRight(Trial trial) {
    Claim claim = trial.scripted();
    Bytes32 assertion = trial.alice.assertBare(claim);
    Position left = trial.position();
    Bytes32 challenge = trial.mallory.answer(assertion, trial.left(assertion), 0, leaving(left));
    Position defence = trial.position();
    Address refuser = arena.alice.deploy(Sources.ours("ContractAccount"), Bytes.EMPTY);
    Bytes answer =
        call(
            "answer(bytes32,bytes,uint256,bytes)",
            challenge.toBytes().toArray(),
            left.encode().toArray(),
            BigInteger.ZERO,
            leaving(defence).toArray());
    arena.mallory.pay(
        refuser,
        call("execute(address,bytes)", argument(trial.alice.address()), answer.toArray()),
        BOND);
    arena.mallory.send(refuser, call("setManner(uint8)", REFUSES));
    assertThat(Trial.refusal(() -> trial.alice.answer(challenge, left, 0, leaving(defence))))
        .hasValueSatisfying(reason -> assertThat(reason).contains("DuplicatePost"));
    trial.passWindow();
    Bytes32 rescue = trial.disputes().open().get(2).id();
    boolean settled =
        Trial.isTaken(() -> trial.alice.settle(rescue))
            && Trial.isTaken(() -> trial.alice.settle(assertion));
    assertThat(trial.alice.isTrue(claim)).isEqualTo(settled);
    return settled;
  }

  @Test
  void pushedPaymentsWouldLetWhoeverRefusesMoneyBlockASettlement() {
    assertThat(aliceIsRight(arena.trial(PUSHED_PAYMENTS))).isFalse();
    assertThat(aliceIsRight(arena.trial(Variant.OURS))).isTrue();
  }

  /** A false claim was refuted; mallory settles its assertion all the same. */
  private static boolean theRefutedClaimStaysUntrue(Trial trial) {
    // Somebody else's money is there to be stolen.
    trial.alice.assertBare(trial.scripted());
    Claim claim = trial.scripted();
    Bytes32 assertion = trial.mallory.assertBare(claim);
    trial.alice.answerAtOnce(assertion, trial.left(assertion), 0, leaving(Messages.NOTHING));
    trial.passWindow();
    boolean flipped = Trial.isTaken(() -> trial.mallory.settle(assertion));
    assertThat(trial.attackersHave()).isEqualTo(flipped ? BOND : BigInteger.ZERO);
    assertThat(trial.alice.isTrue(claim)).isEqualTo(flipped);
    return !flipped;
  }

  @Test
  void aDecisionThatFlipsWouldMakeARefutedClaimTrue() {
    assertThat(theRefutedClaimStaysUntrue(arena.trial(DECIDED_TWICE))).isFalse();
    assertThat(theRefutedClaimStaysUntrue(arena.trial(Variant.OURS))).isTrue();
  }

  private static BigInteger whatMalloryGetsForOneBond(Trial trial) {
    Bytes32 assertion = trial.mallory.assertBare(trial.scripted());
    trial.passWindow();
    for (int i = 0; i < 3; i++) {
      Trial.isTaken(() -> trial.mallory.settle(assertion));
    }
    return trial.attackersHave();
  }

  @Test
  void aPostThatIsSettledTwiceWouldBePaidTwice() {
    assertThat(whatMalloryGetsForOneBond(arena.trial(DECIDED_TWICE)))
        .isEqualTo(BOND.multiply(BigInteger.valueOf(3)));
    assertThat(whatMalloryGetsForOneBond(arena.trial(Variant.OURS))).isEqualTo(BOND);
  }
}
