package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovmlang.verification.attack.Arena.BOND;
import static org.ovmlang.verification.attack.Arena.FUEL;
import static org.ovmlang.verification.attack.Arena.WINDOW;
import static org.ovmlang.verification.attack.Messages.argument;
import static org.ovmlang.verification.attack.Messages.call;
import static org.ovmlang.verification.attack.Messages.leaving;
import static org.ovmlang.verification.attack.Messages.word;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.RevertException;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** Attacks that would make a dispute last, or cost, as long as the attackers want. */
class DelayAttacksTest {

  private static final String ADJUDICATOR = "ovm/Adjudicator.sol";
  
  /** The most posts in a line with the same fuel. */
  private static final int CAP = 64;

  /** So many posts fit into one transaction. */
  private static final int AT_ONCE = 21;

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
          .replacing(ADJUDICATOR, "uint256 lost = (bond * burnedShare) / WHOLE;", "uint256 lost = 0;");

  private static final Variant LINES_WITHOUT_END =
      Variant.without("the cap on the posts of a hop", "Adjudicator")
          .replacing("ovm/Bounds.sol", "MAX_POSTS_PER_HOP = 64;", "MAX_POSTS_PER_HOP = 65_535;");

  private static final Variant FUEL_AS_THE_PREDICATE_SAYS =
      Variant.without("hops cost fuel whatever the predicate says", "Adjudicator")
          .replacing(
              "ovm/Positions.sol",
              "if (left > fuel || (left == fuel && address(uint160(head >> 96)) != predicate)) {",
              "if (left > type(uint8).max) {");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena =
        new Arena(
            WINDOWS_ARE_EXTENDED,
            NO_COUNTERS,
            NOTHING_IS_BURNED,
            LINES_WITHOUT_END,
            FUEL_AS_THE_PREDICATE_SAYS);
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
    return arena
        .alice
        .send(trial.alice.address(), call("settle(bytes32)", (Object) assertion.toBytes().toArray()))
        .getGasUsed()
        .longValueExact();
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
   * Mallory challenges alice and answers the challenge from her other account, so that the reward is
   * hers again.
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

  /** A line of posts below alice's assertion, and why it was not longer. */
  private record Line(int posts, String end) {}

  private static Line lineBelow(Trial trial, int posts, int... fuels) {
    Address crowd = arena.alice.deploy(Sources.ours("Crowd"), Bytes.EMPTY);
    Bytes32 assertion = trial.alice.assertBare(trial.scripted());
    arena.mallory.pay(
        crowd,
        call(
            "begin(bytes32,bytes)",
            assertion.toBytes().toArray(),
            trial.left(assertion).encode().toArray()),
        BOND.multiply(BigInteger.valueOf(posts)));
    int made = 0;
    while (made < posts) {
      int next = Math.min(posts - made, made == CAP - 1 ? 1 : AT_ONCE);
      Bytes climb =
          call(
              "climb(address,address,uint256,uint8[])",
              argument(trial.alice.address()),
              argument(trial.predicate("Scripted")),
              BigInteger.valueOf(next),
              fuels);
      Optional<String> refusal = Trial.refusal(() -> arena.mallory.send(crowd, climb));
      if (refusal.isPresent()) {
        return new Line(made, refusal.get());
      }
      made += next;
    }
    return new Line(made, "");
  }

  @Test
  void withoutACapOnPostsAPredicateThatNeverEndsKeepsADisputeOpen() {
    assertThat(lineBelow(arena.trial(LINES_WITHOUT_END), CAP + 2, FUEL).posts()).isEqualTo(CAP + 2);
    Line ours = lineBelow(arena.trial(Variant.OURS), CAP + 2, FUEL);
    assertThat(ours.end()).contains("TooManyPosts");
    // The assertion is the first of the line.
    assertThat(ours.posts()).isEqualTo(CAP - 1);
  }

  @Test
  void ifPredicatesCouldGiveThemselvesFuelTheCapWouldNotHold() {
    int[] upAndDown = {FUEL - 1, FUEL};
    int many = 2 * CAP;
    assertThat(lineBelow(arena.trial(FUEL_AS_THE_PREDICATE_SAYS), many, upAndDown).posts())
        .isEqualTo(many);
    Line ours = lineBelow(arena.trial(Variant.OURS), many, upAndDown);
    assertThat(ours.end()).contains("PositionOutOfBounds");
    assertThat(ours.posts()).isZero();
  }
}
