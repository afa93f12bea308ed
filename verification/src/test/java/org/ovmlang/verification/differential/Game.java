package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.DisputeFollower;
import org.ovmlang.adjudication.Disputes;
import org.ovmlang.adjudication.RevertException;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.verification.chain.Anvil;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.MessageGuesser;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * One dispute on a chain. The honest player knows all values that anybody can produce and answers
 * every post against the truth; the adversary posts whatever is taken, several answers to a post,
 * often in the last block. They see nothing of each other but the events of the contract.
 */
final class Game {

  private static final int ATTEMPTS = 3;
  private static final int MOST_ROUNDS = 12;

  private final CheckedProgram program;
  private final InterpretedWorld world;
  private final Anvil anvil;
  private final LongSupplier blockNumber;
  private final AdjudicationClient honest;
  private final AdjudicationClient adversary;
  private final DisputeFollower follower;
  private final Random random;
  private final Claim claim;
  private final OpenPlace proof;
  private final boolean truth;
  private final Set<Bytes32> answered = new HashSet<>();
  private int posts;
  private int honestPosts;

  /**
   * A game about a claim.
   *
   * @param world what both know, and what is on the chain; all its values are loose
   */
  Game(
      CheckedProgram program,
      ClaimCase claimCase,
      InterpretedWorld world,
      Anvil anvil,
      LongSupplier blockNumber,
      AdjudicationClient honest,
      AdjudicationClient adversary,
      DisputeFollower follower,
      Random random) {
    this.program = program;
    this.world = world;
    this.anvil = anvil;
    this.blockNumber = blockNumber;
    this.honest = honest;
    this.adversary = adversary;
    this.follower = follower;
    this.random = random;
    this.proof =
        MessageJudge.root(
            claimCase.definition(),
            claimCase.inputs(),
            world,
            Interpreter.FUEL,
            MessageJudge.Side.PROVE);
    this.claim =
        new Claim(Conversions.address(proof.predicate()), Conversions.bytes(claimCase.inputs()));
    this.truth = MessageJudge.isWon(program, world, proof);
  }

  boolean truth() {
    return truth;
  }

  Claim claim() {
    return claim;
  }

  /** How many posts the honest player made. */
  int honestPosts() {
    return honestPosts;
  }

  /** How many posts were made. */
  int posts() {
    return posts;
  }

  void play() {
    open();
    for (int round = 0; round < MOST_ROUNDS && !honest.isTrue(claim); round++) {
      Disputes disputes = follower.poll();
      for (Disputes.Entry post : disputes.open()) {
        if (answered.add(post.id())) {
          if (isAgainstTruth(post)) {
            answerHonestly(post);
          } else {
            attack(post);
          }
        }
      }
    }
    settleAll();
  }

  /** The defender is honest if the claim is true; otherwise it is the adversary who asserts it. */
  private void open() {
    if (truth) {
      Octets message = MessageGuesser.know(program, world, proof, random).orElseThrow();
      Answer answer = MessageJudge.judge(program, world, proof, message);
      if (random.nextBoolean()) {
        honest.assertBare(claim);
        honestPosts++;
      } else if (answer.isAtOnce()) {
        honest.prove(claim, Conversions.bytes(message));
        return;
      } else {
        honest.assertWith(claim, Conversions.bytes(message));
        honestPosts++;
      }
    } else {
      adversary.assertBare(claim);
      for (Octets message : guesses(proof)) {
        Answer answer = MessageJudge.judge(program, world, proof, message);
        if (answer.kind() == Answer.Kind.SHOWN && !answer.isAtOnce()) {
          adversary.assertWith(claim, Conversions.bytes(message));
          posts++;
        }
      }
    }
    posts++;
  }

  /** Posts of an even depth speak for the claim. */
  private boolean isAgainstTruth(Disputes.Entry post) {
    return (post.depth() % 2 == 0) != truth;
  }

  private void answerHonestly(Disputes.Entry post) {
    List<Place> places = post.position().places();
    for (int i = 0; i < places.size(); i++) {
      OpenPlace place = open(places.get(i));
      Optional<Octets> message =
          MessageJudge.isKnown(program, world, place)
              ? MessageGuesser.know(program, world, place, random)
              : Optional.empty();
      if (message.isPresent()) {
        Bytes bytes = Conversions.bytes(message.get());
        if (MessageJudge.judge(program, world, place, message.get()).isAtOnce()) {
          honest.answerAtOnce(post.id(), post.position(), i, bytes);
        } else {
          honest.answer(post.id(), post.position(), i, bytes);
          honestPosts++;
          posts++;
        }
        return;
      }
    }
    throw new AssertionError("no answer to " + post + " about " + claim);
  }

  private void attack(Disputes.Entry post) {
    if (random.nextBoolean()) {
      // The last block in which an answer is taken.
      long left = honest.post(post.id()).opened() + honest.terms().window() - 1;
      int wait = (int) (left - blockNumber.getAsLong()) - 2;
      if (wait > 0 && random.nextInt(3) == 0) {
        anvil.mine(wait);
      }
    }
    List<Place> places = post.position().places();
    for (int i = 0; i < places.size(); i++) {
      OpenPlace place = open(places.get(i));
      if (MessageJudge.isKnown(program, world, place)) {
        for (Octets message : guesses(place)) {
          attack(post, i, place, message);
        }
      }
    }
  }

  private void attack(Disputes.Entry post, int index, OpenPlace place, Octets message) {
    Bytes bytes = Conversions.bytes(message);
    Answer answer = MessageJudge.judge(program, world, place, message);
    try {
      if (answer.isAtOnce()) {
        adversary.answerAtOnce(post.id(), post.position(), index, bytes);
        throw new AssertionError("an answer at once against the truth was taken: " + answer);
      }
      adversary.answer(post.id(), post.position(), index, bytes);
      posts++;
      if (answer.kind() != Answer.Kind.SHOWN) {
        throw new AssertionError("taken against the rules, which say " + answer);
      }
    } catch (RevertException refused) {
      // The window may be over, or the position a duplicate; the attempt cost nothing.
    }
  }

  private Set<Octets> guesses(OpenPlace place) {
    Set<Octets> guesses = new HashSet<>();
    guesses.add(Octets.EMPTY);
    for (int i = 0; i < ATTEMPTS; i++) {
      MessageGuesser.guess(program, world, place, random).ifPresent(guesses::add);
    }
    return guesses;
  }

  private static OpenPlace open(Place place) {
    return new OpenPlace(
        Conversions.octets(place.predicate()),
        (int) place.node(),
        place.fuel(),
        place.values().stream().map(Conversions::octets).toList());
  }

  /** Anybody settles, in any order; what is too early is refused. */
  private void settleAll() {
    for (int round = 0; round <= MOST_ROUNDS; round++) {
      anvil.mine((int) honest.terms().window());
      List<Disputes.Entry> open = new ArrayList<>(follower.poll().open());
      if (open.isEmpty()) {
        return;
      }
      Collections.shuffle(open, random);
      for (Disputes.Entry post : open) {
        try {
          (random.nextBoolean() ? honest : adversary).settle(post.id());
        } catch (RevertException refused) {
          // Another post must be settled first, or has felled this one.
        }
      }
    }
    throw new AssertionError("not settled: " + follower.poll().open());
  }
}
