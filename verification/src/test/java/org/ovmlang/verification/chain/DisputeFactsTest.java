package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovmlang.verification.chain.DisputeFixture.FUEL;
import static org.ovmlang.verification.chain.DisputeFixture.atOnce;
import static org.ovmlang.verification.chain.DisputeFixture.leaving;
import static org.ovmlang.verification.chain.DisputeFixture.whole;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.Fact;
import org.ovmlang.adjudication.Post;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** What one dispute leaves for others. */
class DisputeFactsTest {

  private static DisputeFixture game;

  @BeforeAll
  static void start() {
    game = new DisputeFixture();
  }

  @AfterAll
  static void stop() {
    game.close();
  }

  private static Place proveThere(Claim claim) {
    return new Place(claim.predicate(), Place.PROVE_CLAIM, FUEL - 1, claim.inputs());
  }

  @Test
  void aClaimProvedAtOnceIsAFactIfNothingThatMayChangeHadASay() {
    Claim timeless = game.claim();
    game.alice.prove(timeless, atOnce(true));
    assertThat(game.alice.fact(timeless)).isEqualTo(Fact.TRUE);
    Claim other = game.claim();
    game.alice.prove(other, atOnce(false));
    assertThat(game.alice.isTrue(other)).isTrue();
    assertThat(game.alice.fact(other)).isEqualTo(Fact.UNKNOWN);
  }

  @Test
  void aClaimRefutedAtOnceInADisputeIsAFactIfNothingThatMayChangeHadASay() {
    Claim claim = game.claim();
    Bytes32 first = game.alice.assertBare(claim);
    Bytes32 second = game.alice.assertBare(claim);
    game.bob.answerAtOnce(first, whole(claim), 0, atOnce(true));
    assertThat(game.alice.fact(claim)).isEqualTo(Fact.FALSE);
    game.bob.answerWithFact(second, whole(claim), 0);
    assertThat(game.status(second)).isEqualTo(Post.Status.FALLEN);
  }

  @Test
  void whatIsWonBySilenceIsNoFact() {
    Claim claim = game.claim();
    Bytes32 post = game.alice.assertBare(claim);
    game.passWindow();
    game.alice.settle(post);
    assertThat(game.alice.isTrue(claim)).isTrue();
    assertThat(game.alice.fact(claim)).isEqualTo(Fact.UNKNOWN);
    Claim refuted = game.claim();
    Bytes32 assertion = game.alice.assertBare(refuted);
    Bytes32 challenge = game.bob.answer(assertion, whole(refuted), 0, leaving(game.position()));
    game.passWindow();
    game.bob.settle(challenge);
    assertThat(game.alice.fact(refuted)).isEqualTo(Fact.UNKNOWN);
  }

  @Test
  void aFactAnswersWhereItSpeaksForTheOneWhoMovesAndNowhereElse() {
    Claim known = game.claim();
    game.alice.recordFact(known, true, atOnce(true));
    Claim claim = game.claim();
    Place within = game.place(FUEL);
    Position left =
        new Position(
            List.of(
                proveThere(known),
                new Place(known.predicate(), Place.REFUTE_CLAIM, FUEL, known.inputs()),
                within,
                proveThere(game.claim())));
    Bytes32 post = game.alice.assertWith(claim, leaving(left));
    for (int index = 1; index < 4; index++) {
      int place = index;
      assertThatThrownBy(() -> game.bob.answerWithFact(post, left, place))
          .hasMessageContaining("NoSuchFact");
    }
    game.bob.answerWithFact(post, left, 0);
    assertThat(game.status(post)).isEqualTo(Post.Status.FALLEN);
  }

  @Test
  void aPlaceWithinAClaimSaysNothingAboutTheClaim() {
    Claim claim = game.claim();
    Position left = game.position();
    Bytes32 post = game.alice.assertWith(claim, leaving(left));
    game.bob.answerAtOnce(post, left, 0, atOnce(true));
    Claim sameValues = Claim.of(game.scripted, left.places().get(0).values().get(0));
    assertThat(game.alice.fact(sameValues)).isEqualTo(Fact.UNKNOWN);
    assertThat(game.alice.fact(claim)).isEqualTo(Fact.UNKNOWN);
  }

  @Test
  void whatDependsOnChainStateIsNoFact() {
    Address store = game.chain.deploy("Stores.sol", "StampedStore");
    Address stored = game.chain.deploy("Predicates.sol", "StoredPredicate");
    Bytes word = Bytes.of(new byte[12]).concat(store.toBytes());
    Claim claim = Claim.of(stored, word, Bytes.ascii("key"), Bytes.ascii("value"));
    // Nothing is stored: this holds today, and another day it may not.
    assertThatThrownBy(() -> game.alice.recordFact(claim, false, Bytes.EMPTY))
        .hasMessageContaining("NoSuchFact(" + claim.id());
    Bytes32 post = game.alice.assertBare(claim);
    game.bob.answerAtOnce(post, whole(claim), 0, Bytes.EMPTY);
    assertThat(game.status(post)).isEqualTo(Post.Status.FALLEN);
    assertThat(game.alice.fact(claim)).isEqualTo(Fact.UNKNOWN);
  }

  /** Without fuel a claim value is false; with fuel it may be true. */
  @Test
  void wantOfFuelIsNoFact() {
    Address deny = game.chain.deploy("Predicates.sol", "DenyPredicate");
    Address preimage = game.chain.deploy("Predicates.sol", "PreimagePredicate");
    Claim innermost = Claim.of(preimage, Keccak256.hash(Bytes.ascii("secret")).toBytes());
    List<Claim> claims = new ArrayList<>(List.of(innermost));
    for (int i = 0; i <= FUEL; i++) {
      claims.add(Claim.of(deny, claims.get(i).encode()));
    }
    Claim claim = claims.get(claims.size() - 1);
    Claim dry = claims.get(1);
    Position left = proveOf(claims.get(claims.size() - 2), FUEL - 1);
    Bytes32 post = game.alice.assertWith(claim, Bytes.EMPTY);
    for (int fuel = FUEL - 1; fuel > 0; fuel--) {
      post = game.bob.answer(post, left, 0, Bytes.EMPTY);
      left = proveOf(claims.get(fuel), fuel - 1);
    }
    // The one who is to prove !preimage(…) here wins: there is no fuel for another hop.
    assertThat(left.places().get(0).values()).isEqualTo(dry.inputs());
    game.alice.answerAtOnce(post, left, 0, Bytes.EMPTY);
    assertThat(game.status(post)).isEqualTo(Post.Status.FALLEN);
    assertThat(game.alice.fact(dry)).isEqualTo(Fact.UNKNOWN);
  }

  private static Position proveOf(Claim claim, int fuel) {
    return new Position(
        List.of(new Place(claim.predicate(), Place.PROVE_CLAIM, fuel, claim.inputs())));
  }
}
