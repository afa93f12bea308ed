package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.verification.attack.Messages.hash;
import static org.ovmlang.verification.attack.Messages.index;
import static org.ovmlang.verification.attack.Messages.leaving;
import static org.ovmlang.verification.attack.Messages.witness;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.Post;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** Attacks on what a message has to go through. */
class FormulaAttacksTest {

  private static final Variant ONE_BRANCH_IS_PROVED =
      Variant.without("a proof goes into every branch of a conjunction", "BothPredicate")
          .replacing(
              "attacked/BothPredicate.sol",
              "BothFormula.prove(one, other, evaluation)",
              "BothFormula.prove(one, one, evaluation)");

  private static final Variant ONE_BRANCH_IS_REFUTED =
      Variant.without("a refutation goes into every branch of a disjunction", "EitherPredicate")
          .replacing(
              "attacked/EitherPredicate.sol",
              "EitherFormula.refute(one, other, evaluation)",
              "EitherFormula.refute(one, one, evaluation)");

  private static final Variant LITERALS_ARE_BELIEVED =
      Variant.without("every literal must evaluate the mover's way", "HiddenPredicate")
          .replacing(
              "attacked/PreimagesFormula.sol",
              "return Atoms.isValidHash(hash, preimage);",
              "return true;");

  private static final Variant ANY_NODE =
      Variant.without("a node that the predicate does not have is refused", "SamePredicate")
          .replacing("attacked/SamePredicate.sol", "revert NoSuchPlace(node);", "return true;");

  private static final Variant ANY_INDEX =
      Variant.without("a branch that is not there is refused", "EitherPredicate", "BothPredicate")
          .replacing("ovm/MessageReader.sol", "if (index >= count) {", "if (index > 65_535) {");

  private static final Variant THE_UNDECIDED_IS_FALSE =
      Variant.without("the denial of a claim leaves its proof open", "DeniedPredicate")
          .replacing("ovm/ClaimCalls.sol", "if (fuel != 0 && ", "if (fuel > 255 && ");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena =
        new Arena(
            ONE_BRANCH_IS_PROVED,
            ONE_BRANCH_IS_REFUTED,
            LITERALS_ARE_BELIEVED,
            ANY_NODE,
            ANY_INDEX,
            THE_UNDECIDED_IS_FALSE);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  /** Mallory knows the first branch, and shows it twice. */
  private static boolean halfOfAConjunctionProvesNothing(Trial trial) {
    Bytes secret = arena.fresh();
    Claim claim = trial.claim("Both", hash(secret), hash(arena.fresh()));
    Trial.isTaken(() -> trial.mallory.prove(claim, witness(secret).concat(witness(secret))));
    return !trial.alice.isTrue(claim);
  }

  @Test
  void aBranchWouldBeProvedInPlaceOfTheWhole() {
    assertThat(halfOfAConjunctionProvesNothing(arena.trial(ONE_BRANCH_IS_PROVED))).isFalse();
    assertThat(halfOfAConjunctionProvesNothing(arena.trial(Variant.OURS))).isTrue();
  }

  /** Mallory challenges a disjunction of which alice knows the second branch. */
  private static boolean aliceIsRight(Trial trial) {
    Bytes secret = arena.fresh();
    Claim claim = trial.claim("Either", hash(arena.fresh()), hash(secret));
    Bytes32 assertion = trial.alice.assertBare(claim);
    Bytes32 challenge = trial.mallory.answer(assertion, trial.left(assertion), 0, Bytes.EMPTY);
    Position left = trial.left(challenge);
    for (int place = 0; place < left.places().size(); place++) {
      int picked = place;
      Trial.isTaken(() -> trial.alice.answerAtOnce(challenge, left, picked, witness(secret)));
    }
    trial.passWindow();
    Trial.isTaken(() -> trial.mallory.settle(challenge));
    Trial.isTaken(() -> trial.alice.settle(assertion));
    assertThat(trial.status(assertion)).isNotEqualTo(Post.Status.OPEN);
    return trial.alice.isTrue(claim);
  }

  @Test
  void aBranchThatIsNotRefutedCouldNotBeDefended() {
    assertThat(aliceIsRight(arena.trial(ONE_BRANCH_IS_REFUTED))).isFalse();
    assertThat(aliceIsRight(arena.trial(Variant.OURS))).isTrue();
  }

  private static boolean whatIsNoMemberRefutesNothing(Trial trial) {
    Bytes32 assertion = trial.alice.assertBare(trial.claim("Hidden", hash(arena.fresh())));
    Position left = trial.left(assertion);
    return !Trial.isTaken(
        () -> trial.mallory.answerAtOnce(assertion, left, 0, witness(Bytes.ascii("anything"))));
  }

  @Test
  void aCounterexampleThatIsNoMemberWouldRefute() {
    assertThat(whatIsNoMemberRefutesNothing(arena.trial(LITERALS_ARE_BELIEVED))).isFalse();
    assertThat(whatIsNoMemberRefutesNothing(arena.trial(Variant.OURS))).isTrue();
  }

  /** A predicate of mallory's leaves open a place that the honest predicate does not have. */
  private static Optional<String> refusalAtANodeOutOfRange(Trial trial, long node) {
    Place nowhere = new Place(trial.predicate("Same"), node, Arena.FUEL - 1, List.of());
    Position left = new Position(List.of(nowhere));
    Bytes32 assertion = trial.alice.assertWith(trial.scripted(), leaving(left));
    return Trial.refusal(() -> trial.mallory.answerAtOnce(assertion, left, 0, Bytes.EMPTY));
  }

  @Test
  void aNodeOutOfRangeWouldWinWithoutShowingAnything() {
    for (long node : new long[] {2, 1_000, 0xffffffffL}) {
      assertThat(refusalAtANodeOutOfRange(arena.trial(ANY_NODE), node)).isEmpty();
      assertThat(refusalAtANodeOutOfRange(arena.trial(Variant.OURS), node))
          .hasValueSatisfying(reason -> assertThat(reason).contains("NoSuchPlace"));
    }
  }

  /** One branch is named in as many ways as there are indices. */
  @Test
  void anIndexOutOfRangeWouldNameABranchAllTheSame() {
    for (int outOfRange : new int[] {2, 255, 65_535}) {
      assertThat(refusalsAtIndex(arena.trial(ANY_INDEX), outOfRange)).isEmpty();
      assertThat(refusalsAtIndex(arena.trial(Variant.OURS), outOfRange))
          .hasSize(2)
          .allSatisfy(reason -> assertThat(reason).contains("MalformedMessage"));
    }
  }

  /** Why a proof of a disjunction and a refutation of a conjunction are not taken. */
  private static List<String> refusalsAtIndex(Trial trial, int index) {
    Bytes secret = arena.fresh();
    Claim either = trial.claim("Either", hash(arena.fresh()), hash(secret));
    Claim both = trial.claim("Both", hash(arena.fresh()), hash(secret));
    Bytes proof = index(index).concat(witness(secret));
    Bytes32 assertion = trial.alice.assertBare(both);
    Position left = trial.left(assertion);
    return java.util.stream.Stream.of(
            Trial.refusal(() -> trial.mallory.prove(either, proof)),
            Trial.refusal(() -> trial.mallory.answer(assertion, left, 0, index(index))))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Mallory denies what nobody has decided yet, and alice could show. */
  private static boolean theDenialStaysUntrue(Trial trial) {
    Bytes secret = arena.fresh();
    Claim claim = trial.claim("Denied", trial.claim("Revealed", hash(secret)).encode());
    if (!Trial.isTaken(() -> trial.mallory.prove(claim, Bytes.EMPTY))) {
      Bytes32 assertion = trial.mallory.assertWith(claim, Bytes.EMPTY);
      trial.alice.answerAtOnce(assertion, trial.left(assertion), 0, witness(secret));
      assertThat(trial.status(assertion)).isEqualTo(Post.Status.FALLEN);
    }
    return !trial.alice.isTrue(claim);
  }

  @Test
  void theNegationOfAnUndecidedClaimWouldBeTrue() {
    assertThat(theDenialStaysUntrue(arena.trial(THE_UNDECIDED_IS_FALSE))).isFalse();
    assertThat(theDenialStaysUntrue(arena.trial(Variant.OURS))).isTrue();
  }
}
