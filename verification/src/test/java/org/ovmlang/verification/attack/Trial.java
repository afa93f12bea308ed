package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.DisputeFollower;
import org.ovmlang.adjudication.Disputes;
import org.ovmlang.adjudication.Post;
import org.ovmlang.adjudication.RevertException;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** One adjudicator, where alice is honest and mallory and eve attack. */
final class Trial {

  final Arena arena;
  final Variant variant;
  final AdjudicationClient alice;
  final AdjudicationClient mallory;
  final AdjudicationClient eve;
  private int places;

  Trial(Arena arena, Variant variant, AdjudicationClient alice) {
    this.arena = arena;
    this.variant = variant;
    this.alice = alice;
    this.mallory = alice.as(arena.mallory);
    this.eve = alice.as(arena.eve);
  }

  /** A claim of a predicate, ours but for the rule that the variant lacks. */
  Claim claim(String predicate, Bytes... inputs) {
    return Claim.of(predicate(predicate), inputs);
  }

  Address predicate(String predicate) {
    return arena.contract(variant, predicate + "Predicate");
  }

  /** A claim of the predicate that takes every message. */
  Claim scripted() {
    return claim("Scripted", Messages.word(BigInteger.valueOf(++places)));
  }

  /** A position of the predicate that takes every message, another one each time. */
  Position position() {
    return position(Arena.FUEL);
  }

  Position position(int fuel) {
    Bytes value = Messages.word(BigInteger.valueOf(++places));
    return new Position(List.of(new Place(predicate("Scripted"), 2, fuel, List.of(value))));
  }

  /** What a post leaves open, as its event says. */
  Position left(Bytes32 post) {
    Disputes.Entry entry = disputes().posts().get(post);
    if (entry == null) {
      throw new AssertionError("no such post: " + post);
    }
    return entry.position();
  }

  Disputes disputes() {
    return new DisputeFollower(arena.alice, alice.address(), 0).poll();
  }

  Post.Status status(Bytes32 post) {
    return alice.post(post).status();
  }

  void pass(int blocks) {
    arena.anvil.mine(blocks);
  }

  void passWindow() {
    pass(Arena.WINDOW);
  }

  /**
   * Alice asserts a true claim with a message that leaves a claim value open. Mallory answers with
   * a fact, and if that is refused without one, which alice can answer at once.
   *
   * @return whether alice's claim became true
   */
  boolean isAliceRightAgainstAFact(Claim claim, Bytes proof) {
    Bytes32 assertion = alice.assertWith(claim, Bytes.EMPTY);
    Position left = left(assertion);
    if (isTaken(() -> mallory.answerWithFact(assertion, left, 0))) {
      assertThat(status(assertion)).isEqualTo(Post.Status.FALLEN);
      return false;
    }
    Bytes32 challenge = mallory.answer(assertion, left, 0, Bytes.EMPTY);
    alice.answerAtOnce(challenge, left(challenge), 0, proof);
    passWindow();
    alice.settle(assertion);
    return alice.isTrue(claim);
  }

  /** What the contract refuses the action with; nothing if it takes it. */
  static Optional<String> refusal(Runnable action) {
    try {
      action.run();
      return Optional.empty();
    } catch (RevertException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  static boolean isTaken(Runnable action) {
    return refusal(action).isEmpty();
  }

  BigInteger aliceHas() {
    return alice.balance(arena.alice.account());
  }

  /** What mallory and eve may take out together. */
  BigInteger attackersHave() {
    return alice.balance(arena.mallory.account()).add(alice.balance(arena.eve.account()));
  }
}
