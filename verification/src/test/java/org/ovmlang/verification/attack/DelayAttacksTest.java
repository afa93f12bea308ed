package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovmlang.verification.attack.Arena.BOND;
import static org.ovmlang.verification.attack.Arena.WINDOW;
import static org.ovmlang.verification.attack.Messages.call;
import static org.ovmlang.verification.attack.Messages.leaving;
import static org.ovmlang.verification.attack.Messages.word;

import java.math.BigInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.RevertException;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** Attacks that would make a dispute last, or cost, as long as the attackers want. */
class DelayAttacksTest {

  private static final String ADJUDICATOR = "ovm/Adjudicator.sol";

  private static final Variant WINDOWS_ARE_EXTENDED =
      Variant.without("windows are never extended", "Adjudicator")
          .replacing(
              ADJUDICATOR,
              "++answered.openAnswers;",
              "++answered.openAnswers; answered.opened = uint64(block.number);");

  private static final Variant NO_COUNTERS =
      Variant.without("counters", "Adjudicator")
          .replacing(
              ADJUDICATOR,
              "++answered.openAnswers;",
              "++answered.openAnswers; _answers[parent].push(id);")
          .replacing(ADJUDICATOR, "post.openAnswers != 0", "_hasOpenAnswer(postId)")
          .replacing(
              ADJUDICATOR,
              "    function withdraw() external {",
              "    function withdraw() external { _withdraw(); }\n"
                  + "    mapping(bytes32 => bytes32[]) private _answers;\n"
                  + "    function _hasOpenAnswer(bytes32 id) private view returns (bool) {\n"
                  + "        bytes32[] storage answers = _answers[id];\n"
                  + "        for (uint256 i = 0; i < answers.length; ++i) {\n"
                  + "            if (_posts[answers[i]].status == Status.Open) return true;\n"
                  + "        }\n"
                  + "        return false;\n"
                  + "    }\n"
                  + "    function _withdraw() private {");

  private static final Variant NOTHING_IS_BURNED =
      Variant.without("a share of a lost bond is burned", "Adjudicator")
          .replacing(
              ADJUDICATOR, "uint256 lost = (bond * burnedShare) / WHOLE;", "uint256 lost = 0;");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena = new Arena(WINDOWS_ARE_EXTENDED, NO_COUNTERS, NOTHING_IS_BURNED);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  /**
   * Each time alice's window is nearly over, somebody else challenges her. She answers each of them
   * at once.
   *
   * @return how many blocks after her assertion it is settled
   */
  private static long blocksUntilSettled(Trial trial, int attackers) {
    Claim claim = trial.scripted();
    Bytes32 assertion = trial.alice.assertBare(claim);
    Position whole = trial.left(assertion);
    long opened = trial.alice.post(assertion).opened();
    long next = opened + WINDOW - 3;
    int left = attackers;
    while (!Trial.isTaken(() -> trial.alice.settle(assertion))) {
      long now = arena.alice.blockNumber();
      if (now < next || left == 0) {
        trial.pass(1);
        continue;
      }
      Position open = trial.position();
      Bytes32 challenge = trial.mallory.answer(assertion, whole, 0, leaving(open));
      trial.alice.answerAtOnce(challenge, open, 0, leaving(Messages.NOTHING));
      next = now + WINDOW - 3;
      left--;
    }
    assertThat(trial.alice.isTrue(claim)).isTrue();
    return arena.alice.blockNumber() - opened;
  }

  @Test
  void windowsThatAreExtendedLetManyAdversariesDelayASettlementAsLongAsTheyWant() {
    long few = blocksUntilSettled(arena.trial(WINDOWS_ARE_EXTENDED), 2);
    long many = blocksUntilSettled(arena.trial(WINDOWS_ARE_EXTENDED), 6);
    assertThat(many - few).isEqualTo(4 * (WINDOW - 3));
    assertThat(blocksUntilSettled(arena.trial(Variant.OURS), 0)).isEqualTo(WINDOW);
    assertThat(blocksUntilSettled(arena.trial(Variant.OURS), 6)).isEqualTo(WINDOW);
  }

  /** What settling alice's assertion costs after so many challenges, each of which has fallen. */
  private static long gasOfSettlement(Trial trial, int challenges) {
    Bytes32 assertion = trial.alice.assertBare(trial.scripted());
    Position whole = trial.left(assertion);
    for (int i = 0; i < challenges; i++) {
      Position left = trial.position();
      Bytes32 challenge = trial.mallory.answer(assertion, whole, 0, leaving(left));
      trial.alice.answerAtOnce(challenge, left, 0, leaving(Messages.NOTHING));
    }
    trial.passWindow();
    long used =
        arena
            .alice
            .send(
                trial.alice.address(),
                call("settle(bytes32)", (Object) assertion.toBytes().toArray()))
            .getGasUsed()
            .longValueExact();
    // In the call data a byte that is zero costs 12 gas less, and an id may have some.
    int zeros = 0;
    for (byte each : assertion.toArray()) {
      zeros += each == 0 ? 1 : 0;
    }
    return used + 12L * zeros;
  }

  @Test
  void withoutCountersASettlementCostsMoreGasForEveryChallenge() {
    long growth =
        gasOfSettlement(arena.trial(NO_COUNTERS), 3) - gasOfSettlement(arena.trial(NO_COUNTERS), 1);
    // Two cold reads each: some 4,000 bonds make it cost more than a transaction may.
    assertThat(growth).isGreaterThan(2 * 4_000);
    assertThat(gasOfSettlement(arena.trial(Variant.OURS), 3))
        .isEqualTo(gasOfSettlement(arena.trial(Variant.OURS), 1));
  }

  /**
   * Mallory challenges alice and answers the challenge from her other account, so that the reward
   * is hers again.
   *
   * @return what the delay of a window costs her, in wei
   */
  private static BigInteger costOfDelay(Trial trial) {
    Claim claim = trial.scripted();
    Bytes32 assertion = trial.alice.assertBare(claim);
    trial.pass(WINDOW - 3);
    Position left = trial.position();
    Bytes32 challenge = trial.mallory.answer(assertion, trial.left(assertion), 0, leaving(left));
    trial.pass(WINDOW - 3);
    Bytes32 answer = trial.eve.answer(challenge, left, 0, leaving(trial.position()));
    assertThatThrownBy(() -> trial.alice.settle(assertion)).isInstanceOf(RevertException.class);
    trial.passWindow();
    trial.eve.settle(answer);
    trial.alice.settle(assertion);
    assertThat(trial.alice.isTrue(claim)).isTrue();
    return BOND.add(BOND).subtract(trial.attackersHave());
  }

  @Test
  void whereNothingIsBurnedWhoeverChallengesHimselfDelaysForNothing() {
    assertThat(costOfDelay(arena.trial(NOTHING_IS_BURNED))).isZero();
    assertThat(costOfDelay(arena.trial(Variant.OURS))).isEqualTo(Arena.BURNED);
    Bytes nothingBurned =
        word(BigInteger.valueOf(WINDOW)).concat(word(BOND)).concat(word(BigInteger.ZERO));
    assertThatThrownBy(() -> arena.alice.deploy(Sources.ours("Adjudicator"), nothingBurned))
        .hasMessageContaining("BadParameters");
  }
}
