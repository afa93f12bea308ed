package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.verification.attack.Arena.BOND;
import static org.ovmlang.verification.attack.Arena.FUEL;
import static org.ovmlang.verification.attack.Messages.argument;
import static org.ovmlang.verification.attack.Messages.call;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/** Attacks by predicates that never end. */
class EndlessAttacksTest {

  /** The most posts in a line with the same fuel. */
  private static final int CAP = 64;

  /** So many posts fit into one transaction. */
  private static final int AT_ONCE = 21;

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
    arena = new Arena(LINES_WITHOUT_END, FUEL_AS_THE_PREDICATE_SAYS);
  }

  @AfterAll
  static void stop() {
    arena.close();
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
