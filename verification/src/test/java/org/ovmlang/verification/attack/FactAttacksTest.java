package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.verification.attack.Arena.FUEL;
import static org.ovmlang.verification.attack.Messages.call;
import static org.ovmlang.verification.attack.Messages.hash;
import static org.ovmlang.verification.attack.Messages.witness;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.Fact;
import org.ovmlang.adjudication.Post;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** Attacks with what was shown once and does not hold for ever. */
class FactAttacksTest {

  private static final Variant STATE_MAKES_FACTS =
      Variant.without("no facts from chain state", "UnpublishedPredicate")
          .replacing("ovm/Atoms.sol", "    {\n        evaluation.looked = true;", "    {");

  private static final Variant FOREIGN_PREDICATES_MAKE_FACTS =
      Variant.without("no facts from foreign predicates", "GrantedPredicate")
          .replacing(
              "ovm/ClaimCalls.sol",
              "evaluation.looked = true;\n        if (evaluation.",
              "if (evaluation.");

  private static final Variant WANT_OF_FUEL_MAKES_FACTS =
      Variant.without("no facts from want of fuel", "DeniedPredicate")
          .replacing(
              "ovm/ClaimCalls.sol",
              "evaluation.looked = true;\n        uint256 fuel",
              "uint256 fuel");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena = new Arena(STATE_MAKES_FACTS, FOREIGN_PREDICATES_MAKE_FACTS, WANT_OF_FUEL_MAKES_FACTS);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  /**
   * Mallory records as a fact what holds today; tomorrow it does not, and alice says so.
   *
   * @param claim what holds today
   * @param proof that it does
   * @param change what makes it false
   */
  private static boolean aliceIsRightTomorrow(
      Trial trial, Claim claim, Bytes proof, Runnable change) {
    boolean recorded = Trial.isTaken(() -> trial.mallory.recordFact(claim, true, proof));
    assertThat(trial.alice.fact(claim)).isEqualTo(recorded ? Fact.TRUE : Fact.UNKNOWN);
    change.run();
    Claim denied = trial.claim("Denied", claim.encode());
    Bytes32 assertion = trial.alice.assertWith(denied, Bytes.EMPTY);
    Position left = trial.left(assertion);
    assertThat(Trial.isTaken(() -> trial.mallory.answerAtOnce(assertion, left, 0, proof)))
        .isFalse();
    if (Trial.isTaken(() -> trial.mallory.answerWithFact(assertion, left, 0))) {
      assertThat(trial.status(assertion)).isEqualTo(Post.Status.FALLEN);
      return false;
    }
    trial.passWindow();
    trial.alice.settle(assertion);
    return trial.alice.isTrue(denied);
  }

  private static boolean aliceIsRightAboutTheStore(Trial trial) {
    Bytes key = arena.fresh();
    Claim unpublished = trial.claim("Unpublished", key, key);
    return aliceIsRightTomorrow(trial, unpublished, Bytes.EMPTY, () -> arena.put(key, key));
  }

  @Test
  void aFactFromChainStateWouldOutliveTheState() {
    assertThat(aliceIsRightAboutTheStore(arena.trial(STATE_MAKES_FACTS))).isFalse();
    assertThat(aliceIsRightAboutTheStore(arena.trial(Variant.OURS))).isTrue();
  }

  private static boolean aliceIsRightAboutTheFickle(Trial trial) {
    Address fickle = arena.alice.deploy(Sources.ours("FicklePredicate"), Bytes.EMPTY);
    Claim granted = trial.claim("Granted", Claim.of(fickle).encode());
    return aliceIsRightTomorrow(
        trial,
        granted,
        witness(Bytes.EMPTY),
        () -> arena.mallory.send(fickle, call("set(bool)", false)));
  }

  @Test
  void aFactFromAForeignPredicateWouldOutliveItsOpinion() {
    assertThat(aliceIsRightAboutTheFickle(arena.trial(FOREIGN_PREDICATES_MAKE_FACTS))).isFalse();
    assertThat(aliceIsRightAboutTheFickle(arena.trial(Variant.OURS))).isTrue();
  }

  /**
   * Mallory plays against herself until there is no fuel, where every claim value is false, and so
   * shows that a true claim is; alice knows better, where there is fuel.
   */
  private static boolean aliceIsRightWithFuel(Trial trial) {
    Bytes secret = arena.fresh();
    List<Claim> claims = new ArrayList<>(List.of(trial.claim("Revealed", hash(secret))));
    for (int i = 0; i <= FUEL; i++) {
      claims.add(trial.claim("Denied", claims.get(i).encode()));
    }
    Bytes32 post = trial.mallory.assertWith(claims.get(claims.size() - 1), Bytes.EMPTY);
    for (int fuel = FUEL - 1; fuel > 0; fuel--) {
      post = trial.eve.answer(post, trial.left(post), 0, Bytes.EMPTY);
    }
    trial.eve.answerAtOnce(post, trial.left(post), 0, Bytes.EMPTY);

    return trial.isAliceRightAgainstAFact(claims.get(2), witness(secret));
  }

  @Test
  void aFactFromWantOfFuelWouldBeUsedWhereThereIsFuel() {
    assertThat(aliceIsRightWithFuel(arena.trial(WANT_OF_FUEL_MAKES_FACTS))).isFalse();
    assertThat(aliceIsRightWithFuel(arena.trial(Variant.OURS))).isTrue();
  }
}
