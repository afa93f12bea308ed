package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovmlang.verification.chain.DisputeFixture.WINDOW;
import static org.ovmlang.verification.chain.DisputeFixture.atOnce;
import static org.ovmlang.verification.chain.DisputeFixture.leaving;
import static org.ovmlang.verification.chain.DisputeFixture.whole;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.Assertion;
import org.ovmlang.adjudication.Post;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** When posts are taken, stand and fall. */
class DisputeRulesTest {

  private static DisputeFixture game;

  @BeforeAll
  static void start() {
    game = new DisputeFixture();
  }

  @AfterAll
  static void stop() {
    game.close();
  }

  @Test
  void anAssertionThatNobodyAnswersStandsAndItsClaimIsTrue() {
    Claim claim = game.claim();
    long before = game.chain.client.blockNumber();
    Bytes32 post = game.alice.assertBare(claim);
    assertThat(game.alice.assertion(post)).isEqualTo(new Assertion(claim.id(), before));
    assertThat(game.status(post)).isEqualTo(Post.Status.OPEN);
    game.passWindow();
    assertThat(game.alice.isTrue(claim)).isFalse();
    game.bob.settle(post);
    assertThat(game.status(post)).isEqualTo(Post.Status.STANDS);
    assertThat(game.alice.isTrue(claim)).isTrue();
    assertThatThrownBy(() -> game.alice.settle(post)).hasMessageContaining("NotOpen(" + post);
    assertThatThrownBy(() -> game.alice.assertBare(claim)).hasMessageContaining("AlreadyTrue");
    assertThatThrownBy(() -> game.alice.prove(claim, atOnce(false)))
        .hasMessageContaining("AlreadyTrue");
  }

  @Test
  void aPostIsSettledFromTheEndOfItsWindowOnAndNotBefore() {
    Bytes32 post = game.alice.assertBare(game.claim());
    // The transaction's own block is one more.
    game.pass(WINDOW - 2);
    assertThatThrownBy(() -> game.alice.settle(post)).hasMessageContaining("NotSettleable");
    game.pass(1);
    game.alice.settle(post);
    assertThat(game.status(post)).isEqualTo(Post.Status.STANDS);
  }

  @Test
  void answersAreTakenInTheLastBlockOfTheWindowAndNotLater() {
    Claim early = game.claim();
    Bytes32 first = game.alice.assertBare(early);
    game.pass(WINDOW - 2);
    Bytes32 answer = game.bob.answer(first, whole(early), 0, leaving(game.position()));
    assertThat(game.alice.post(answer).parent()).isEqualTo(first);

    Claim late = game.claim();
    Bytes32 second = game.alice.assertBare(late);
    game.pass(WINDOW - 1);
    assertThatThrownBy(() -> game.bob.answer(second, whole(late), 0, leaving(game.position())))
        .hasMessageContaining("WindowClosed(" + second);
    assertThatThrownBy(() -> game.bob.answerAtOnce(second, whole(late), 0, atOnce(false)))
        .hasMessageContaining("WindowClosed");
  }

  @Test
  void anAnswerNeverExtendsTheWindowOfWhatItAnswers() {
    Claim claim = game.claim();
    Bytes32 post = game.alice.assertBare(claim);
    long opened = game.alice.post(post).opened();
    game.pass(WINDOW - 3);
    game.bob.answer(post, whole(claim), 0, leaving(game.position()));
    assertThat(game.alice.post(post).opened()).isEqualTo(opened);
    game.pass(1);
    assertThatThrownBy(() -> game.bob.answer(post, whole(claim), 0, leaving(game.position())))
        .hasMessageContaining("WindowClosed");
  }

  @Test
  void aPostFallsWhenAnAnswerToItStandsAndStandsWhenAllHaveFallen() {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    Position left = game.position();
    Bytes32 challenge = game.bob.answer(assertion, whole(claim), 0, leaving(left));
    Position defence = game.position();
    Bytes32 answer = game.alice.answer(challenge, left, 0, leaving(defence));
    game.passWindow();
    assertThatThrownBy(() -> game.alice.settle(assertion)).hasMessageContaining("NotSettleable");
    assertThatThrownBy(() -> game.bob.settle(challenge)).hasMessageContaining("NotSettleable");
    game.alice.settle(answer);
    assertThat(game.status(answer)).isEqualTo(Post.Status.STANDS);
    assertThat(game.status(challenge)).isEqualTo(Post.Status.FALLEN);
    assertThat(game.status(assertion)).isEqualTo(Post.Status.OPEN);
    game.alice.settle(assertion);
    assertThat(game.alice.isTrue(claim)).isTrue();
  }

  @Test
  void anAssertionFallsWhenItsChallengeStandsAndMakesNothingFalse() {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    Bytes32 challenge = game.bob.answer(assertion, whole(claim), 0, leaving(game.position()));
    game.passWindow();
    game.bob.settle(challenge);
    assertThat(game.status(assertion)).isEqualTo(Post.Status.FALLEN);
    assertThat(game.alice.isTrue(claim)).isFalse();
    assertThatThrownBy(() -> game.alice.settle(assertion)).hasMessageContaining("NotOpen");

    Bytes32 again = game.alice.assertBare(claim);
    game.passWindow();
    game.alice.settle(again);
    assertThat(game.alice.isTrue(claim)).isTrue();
    // What has been decided stays so, whatever is decided later.
    assertThat(game.status(assertion)).isEqualTo(Post.Status.FALLEN);
  }

  @Test
  void assertionsOfOneClaimRunSideBySide() {
    Claim claim = game.claim();
    Bytes32 burnt = game.bob.assertBare(claim);
    Bytes32 good = game.alice.assertBare(claim);
    assertThat(good).isNotEqualTo(burnt);
    game.bob.answerAtOnce(burnt, whole(claim), 0, atOnce(false));
    assertThat(game.status(burnt)).isEqualTo(Post.Status.FALLEN);
    game.passWindow();
    game.alice.settle(good);
    assertThat(game.alice.isTrue(claim)).isTrue();
  }

  @Test
  void aClaimThatIsProvedMeanwhileLetsItsAssertionsBeSettledAllTheSame() {
    Claim claim = game.claim();
    Bytes32 post = game.alice.assertBare(claim);
    game.bob.prove(claim, atOnce(false));
    game.passWindow();
    game.alice.settle(post);
    assertThat(game.status(post)).isEqualTo(Post.Status.STANDS);
    assertThat(game.alice.isTrue(claim)).isTrue();
  }

  @Test
  void anAnswerAtOnceFellsImmediatelyAndRescuesWhatWasAnswered() {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    Position left = game.position(2);
    Bytes32 challenge = game.bob.answer(assertion, whole(claim), 0, leaving(left));
    game.alice.answerAtOnce(challenge, left, 1, atOnce(false));
    assertThat(game.status(challenge)).isEqualTo(Post.Status.FALLEN);
    assertThat(game.alice.post(assertion).openAnswers()).isZero();
    game.passWindow();
    game.alice.settle(assertion);
    assertThat(game.alice.isTrue(claim)).isTrue();
  }

  @Test
  void aDuplicateIsRefusedAmongTheAnswersToOnePostOnly() {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    Position left = game.position();
    Bytes32 first = game.bob.answer(assertion, whole(claim), 0, leaving(left));
    assertThatThrownBy(() -> game.alice.answer(assertion, whole(claim), 0, leaving(left)))
        .hasMessageContaining("DuplicatePost(" + first);
    // The same position under another post is another post.
    Bytes32 other = game.alice.answer(first, left, 0, leaving(left));
    assertThat(other).isNotEqualTo(first);
    // Also when the first has fallen: it was decided on its merits.
    game.passWindow();
    game.alice.settle(other);
    assertThatThrownBy(() -> game.bob.answer(assertion, whole(claim), 0, leaving(left)))
        .hasMessageContaining("WindowClosed");
  }

  @Test
  void aPositionThatWasWonElsewhereIsNoAmmunitionHere() {
    Claim claim = game.claim();
    Position left = game.position();
    Bytes32 lost = game.bob.assertBare(claim);
    Bytes32 won = game.bob.answer(lost, whole(claim), 0, leaving(left));
    game.passWindow();
    game.bob.settle(won);
    assertThat(game.status(lost)).isEqualTo(Post.Status.FALLEN);

    Bytes32 mine = game.alice.assertBare(claim);
    Bytes32 copy = game.bob.answer(mine, whole(claim), 0, leaving(left));
    assertThat(copy).isNotEqualTo(won);
    assertThat(game.status(copy)).isEqualTo(Post.Status.OPEN);
    game.alice.answerAtOnce(copy, left, 0, atOnce(false));
    game.passWindow();
    game.alice.settle(mine);
    assertThat(game.alice.isTrue(claim)).isTrue();
  }

  @Test
  void onlyOpenPlacesOfThePostAreAnswered() {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    Position other = game.position();
    assertThatThrownBy(() -> game.bob.answer(assertion, other, 0, leaving(game.position())))
        .hasMessageContaining("OtherPosition(" + assertion);
    assertThatThrownBy(() -> game.bob.answer(assertion, whole(claim), 1, leaving(other)))
        .hasMessageContaining("NoSuchPlace(" + assertion);
    assertThatThrownBy(() -> game.bob.answer(Bytes32.ZERO, other, 0, leaving(other)))
        .hasMessageContaining("NotOpen");
    assertThatThrownBy(() -> game.bob.answerAtOnce(assertion, other, 0, atOnce(false)))
        .hasMessageContaining("OtherPosition");
  }

  @Test
  void whatIsAtOnceNeedsNoBondAndWhatIsNotNeedsOne() {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    assertThatThrownBy(() -> game.bob.answer(assertion, whole(claim), 0, atOnce(false)))
        .hasMessageContaining("IsAtOnce");
    assertThatThrownBy(() -> game.alice.assertWith(claim, atOnce(false)))
        .hasMessageContaining("IsAtOnce");
    assertThatThrownBy(
            () -> game.bob.answerAtOnce(assertion, whole(claim), 0, leaving(game.position())))
        .hasMessageContaining("NotAtOnce");
    assertThatThrownBy(() -> game.alice.prove(claim, leaving(game.position())))
        .hasMessageContaining("NotAtOnce");
  }

  @Test
  void aDefendersMessageMayComeWithTheAssertion() {
    Claim claim = game.claim();
    Position left = game.position();
    Bytes32 post = game.alice.assertWith(claim, leaving(left));
    game.bob.answerAtOnce(post, left, 0, atOnce(false));
    assertThat(game.status(post)).isEqualTo(Post.Status.FALLEN);
  }

  @Test
  void hopsCostFuelWhateverThePredicateSays() {
    Claim claim = game.claim();
    Place more = new Place(game.scripted, 2, DisputeFixture.FUEL + 1, List.of());
    Place unpaid =
        new Place(game.chain.client.account(), Place.PROVE_CLAIM, DisputeFixture.FUEL, List.of());
    for (Place place : List.of(more, unpaid)) {
      assertThatThrownBy(() -> game.alice.assertWith(claim, leaving(new Position(List.of(place)))))
          .hasMessageContaining("PositionOutOfBounds");
    }
    Place paid =
        new Place(
            game.chain.client.account(), Place.PROVE_CLAIM, DisputeFixture.FUEL - 1, List.of());
    game.alice.assertWith(claim, leaving(new Position(List.of(paid))));
  }

  @Test
  void aPositionHasABoundedNumberOfParts() {
    Claim claim = game.claim();
    Bytes[] values = new Bytes[2_048];
    java.util.Arrays.fill(values, Bytes.EMPTY);
    Place large = new Place(game.scripted, 2, 1, List.of(values));
    assertThatThrownBy(() -> game.alice.assertWith(claim, leaving(new Position(List.of(large)))))
        .hasMessageContaining("PositionOutOfBounds");
    Place fits = new Place(game.scripted, 2, 1, List.of(values).subList(1, values.length));
    Position position = new Position(List.of(fits));
    Bytes32 post = game.alice.assertWith(claim, leaving(position));
    // Whoever answers can pay for reading it.
    game.bob.answerAtOnce(post, position, 0, atOnce(false));
    assertThat(game.status(post)).isEqualTo(Post.Status.FALLEN);
  }

  @Test
  void aPredicateThatNeverEndsEnds() {
    Claim claim = game.claim();
    Position left = game.position();
    Bytes32 post = game.alice.assertWith(claim, leaving(left));
    for (int i = 1; i < 64; i++) {
      Position next = game.position();
      post = game.alice.answer(post, left, 0, leaving(next));
      left = next;
    }
    Bytes32 last = post;
    Position lastLeft = left;
    assertThatThrownBy(() -> game.bob.answer(last, lastLeft, 0, leaving(game.position())))
        .hasMessageContaining("TooManyPosts(" + last);
    // At once is always possible.
    game.bob.answerAtOnce(last, lastLeft, 0, atOnce(false));
    assertThat(game.status(last)).isEqualTo(Post.Status.FALLEN);
  }

  /** Otherwise a hostile predicate could use up what an honest one needs behind it. */
  @Test
  void withLessFuelTheCountOfPostsBeginsAnew() {
    Claim claim = game.claim();
    Position left = game.position();
    Bytes32 post = game.alice.assertWith(claim, leaving(left));
    for (int i = 1; i < 63; i++) {
      Position next = game.position();
      post = game.alice.answer(post, left, 0, leaving(next));
      left = next;
    }
    Position behind = new Position(List.of(game.place(DisputeFixture.FUEL - 1)));
    Bytes32 last = game.alice.answer(post, left, 0, leaving(behind));
    Position further = new Position(List.of(game.place(DisputeFixture.FUEL - 1)));
    Bytes32 anew = game.bob.answer(last, behind, 0, leaving(further));
    game.alice.answer(anew, further, 0, leaving(new Position(List.of(game.place(0)))));
  }

  @Test
  void afterAReorganisationADisputeHasOtherPosts() {
    Claim claim = game.claim();
    String fork = game.chain.anvil.snapshot();
    game.pass(1);
    Bytes32 before = game.alice.assertBare(claim);
    game.chain.anvil.revertTo(fork);
    // Another history: somebody else's transaction is in the block before.
    game.bob.assertBare(game.claim());
    Bytes32 after = game.alice.assertBare(claim);
    assertThat(after).isNotEqualTo(before);
    assertThat(game.status(before)).isEqualTo(Post.Status.NONE);
    assertThatThrownBy(() -> game.bob.answerAtOnce(before, whole(claim), 0, atOnce(false)))
        .hasMessageContaining("NotOpen(" + before);
  }
}
