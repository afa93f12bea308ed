package org.ovmlang.adjudication;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ovmlang.runtime.decision.Answer;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.world.World;

/**
 * Takes part in the disputes about all claims that its world has deciders for, on the side that is
 * right as far as the world knows: answers what the other side posts, settles what is due, and
 * takes out what it is owed.
 *
 * <p>It keeps nothing that matters outside the chain: after a restart a new one goes on, and what a
 * reorganisation undid is done again. Not for several threads at once.
 */
public final class Watchtower {

  private static final String DUPLICATE = "DuplicatePost";

  private final AdjudicationClient client;
  private final DisputeFollower follower;
  private final Supplier<World> worlds;
  private final Move.Label worst;

  /** The last answer of this tower to a post. */
  private final Map<Bytes32, Bytes32> answers = new HashMap<>();

  /**
   * A watchtower that plays for the account of a client.
   *
   * @param worlds gives what is known at the time of a round; its chain view should reach the
   *     newest block
   * @param worst the least that a move must promise to be made: {@link Move.Label#HOPEFUL} risks
   *     the bond where somebody may know more, {@link Move.Label#DECIDES} never posts a bond
   */
  public Watchtower(
      AdjudicationClient client,
      DisputeFollower follower,
      Supplier<World> worlds,
      Move.Label worst) {
    this.client = client;
    this.follower = follower;
    this.worlds = worlds;
    this.worst = worst;
  }

  /**
   * One round: reads what has happened and does what is to be done. To be called at least once in
   * each window, and better with each block.
   *
   * @return what was done, and what could not be done
   * @throws ChainException if the node cannot be reached; the next round goes on
   */
  public List<WatchtowerEvent> watch() {
    Disputes disputes = follower.poll();
    long nextBlock = client.blockNumber() + 1;
    World world = worlds.get();
    List<WatchtowerEvent> events = new ArrayList<>();
    Map<Bytes32, Optional<Boolean>> beliefs = new HashMap<>();
    List<Disputes.Entry> own = new ArrayList<>();
    for (Disputes.Entry post : disputes.open()) {
      World then = world.at(disputes.asOf(post));
      Optional<Boolean> belief = beliefs.get(post.assertion());
      if (belief == null) {
        belief = belief(post, disputes.claimOf(post), then, events);
        beliefs.put(post.assertion(), belief);
      }
      if (belief.equals(Optional.of(post.isForTheClaim()))) {
        own.add(post);
      } else if (belief.isPresent() && !isAnswered(post, disputes)) {
        if (nextBlock < client.post(post.id()).opened() + window()) {
          answer(post, then, events);
        }
      }
    }
    settle(own, nextBlock, events);
    withdraw(events);
    return List.copyOf(events);
  }

  private long window() {
    return client.terms().window();
  }

  /** Whether the claim is true as far as is known; nothing if it cannot be told. */
  private static Optional<Boolean> belief(
      Disputes.Entry post, Claim claim, World world, List<WatchtowerEvent> events) {
    Decider<?> decider = world.decider(claim.predicate());
    if (decider == null) {
      return Optional.empty();
    }
    try {
      Decision decision = decider.decide(claim.inputs(), world);
      if (decision.truth() == Truth.UNDECIDED) {
        events.add(new WatchtowerEvent.Undecided(post.assertion(), decision.missing()));
        return Optional.empty();
      }
      return Optional.of(decision.isTrue());
    } catch (IllFormedClaimException e) {
      // The contract does not take such claims, unless it is of another program than the decider.
      events.add(
          new WatchtowerEvent.Undecided(post.assertion(), List.of(String.valueOf(e.getMessage()))));
      return Optional.empty();
    }
  }

  /** Whether an answer of this tower is there, in this history of the chain, and has not fallen. */
  private boolean isAnswered(Disputes.Entry post, Disputes disputes) {
    Bytes32 id = answers.get(post.id());
    Disputes.Entry answer = id == null ? null : disputes.posts().get(id);
    return answer != null && answer.status() != Post.Status.FALLEN;
  }

  private void answer(Disputes.Entry post, World world, List<WatchtowerEvent> events) {
    Optional<Answer> best = Answer.best(post.position(), world);
    if (best.isEmpty() || best.get().move().label() != Move.Label.DECIDES) {
      Optional<Integer> known = knownFact(post.position());
      if (known.isPresent()) {
        attempt(
            post,
            events,
            () -> {
              client.answerWithFact(post.id(), post.position(), known.get());
              events.add(new WatchtowerEvent.AnsweredWithFact(post.id(), known.get()));
            });
        return;
      }
    }
    if (best.isEmpty() || best.get().move().label().compareTo(worst) > 0) {
      events.add(new WatchtowerEvent.NoAnswer(post.id(), best));
      return;
    }
    // What has fallen cannot be said again: then this is refused as a duplicate, at no cost.
    attempt(post, events, () -> send(post, best.get(), events));
  }

  private void send(Disputes.Entry post, Answer answer, List<WatchtowerEvent> events) {
    if (answer.move().label() == Move.Label.DECIDES) {
      client.answerAtOnce(post.id(), post.position(), answer.index(), answer.move().message());
    } else {
      Bytes32 id =
          client.answer(post.id(), post.position(), answer.index(), answer.move().message());
      answers.put(post.id(), id);
    }
    events.add(new WatchtowerEvent.Answered(post.id(), answer));
  }

  private static void attempt(
      Disputes.Entry post, List<WatchtowerEvent> events, Runnable transaction) {
    try {
      transaction.run();
    } catch (RevertException refused) {
      // The same answer may be there already: from before a restart, or from somebody else.
      if (!refused.reason().error().equals(DUPLICATE)) {
        events.add(new WatchtowerEvent.Refused(post.id(), refused.reason()));
      }
    }
  }

  /** A place where a fact decides a claim for whoever moves there. */
  private Optional<Integer> knownFact(Position position) {
    for (int i = 0; i < position.places().size(); i++) {
      Place place = position.places().get(i);
      if (place.isClaim()) {
        Fact fact = client.fact(new Claim(place.predicate(), place.values()));
        if (fact == (place.node() == Place.PROVE_CLAIM ? Fact.TRUE : Fact.FALSE)) {
          return Optional.of(i);
        }
      }
    }
    return Optional.empty();
  }

  /** Answers before what they answer, which may be settled only then. */
  private void settle(List<Disputes.Entry> own, long nextBlock, List<WatchtowerEvent> events) {
    own.sort(Comparator.comparingInt(Disputes.Entry::depth).reversed());
    for (Disputes.Entry entry : own) {
      Post post = client.post(entry.id());
      if (post.status() == Post.Status.OPEN
          && post.openAnswers() == 0
          && nextBlock >= post.opened() + window()) {
        attempt(
            entry,
            events,
            () -> {
              client.settle(entry.id());
              events.add(new WatchtowerEvent.Settled(entry.id()));
            });
      }
    }
  }

  private void withdraw(List<WatchtowerEvent> events) {
    BigInteger owed = client.balance(client.account());
    if (owed.signum() > 0) {
      client.withdraw();
      events.add(new WatchtowerEvent.Withdrew(owed));
    }
  }
}
