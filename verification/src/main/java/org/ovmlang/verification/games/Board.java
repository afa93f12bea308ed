package org.ovmlang.verification.games;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.verification.differential.Abi;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Octets;

/**
 * What the events of the adjudicator tell, and nothing else: all that players see. It notes what no
 * events of a sound contract can say: a status that changes twice, a truth that is found twice.
 */
public final class Board {

  private static final Octets CLAIM_ASSERTED =
      topic("ClaimAsserted(bytes32,bytes32,address,uint256,(address,bytes[]))");
  private static final Octets ANSWERED = topic("Answered(bytes32,bytes32,bytes32,uint256,bytes)");
  private static final Octets LEFT_OPEN = topic("LeftOpen(bytes32,bytes)");
  private static final Octets ANSWERED_AT_ONCE =
      topic("AnsweredAtOnce(bytes32,bytes32,address,uint256,bytes)");
  private static final Octets POST_STANDS = topic("PostStands(bytes32,bytes32)");
  private static final Octets POST_FALLEN = topic("PostFallen(bytes32,bytes32,address)");
  private static final Octets CLAIM_TRUE = topic("ClaimTrue(bytes32,uint256)");
  private static final Octets FACT_RECORDED = topic("FactRecorded(bytes32,bool)");
  private static final Octets WITHDRAWN = topic("Withdrawn(address,uint256)");

  private final Ledger ledger;
  private final Map<Octets, Post> posts = new LinkedHashMap<>();
  private final Map<Octets, List<Post>> assertions = new HashMap<>();
  private final Set<Octets> trueClaims = new HashSet<>();
  private final Map<Octets, Boolean> facts = new HashMap<>();
  private final List<String> impossible = new ArrayList<>();

  Board(Terms terms) {
    this.ledger = new Ledger(terms);
  }

  private static Octets topic(String signature) {
    return Hash.keccak256(Octets.ofAscii(signature));
  }

  /** All posts, in the order they were made. */
  public Collection<Post> posts() {
    return posts.values();
  }

  /** The assertions of a claim, in the order they were made. */
  public List<Post> assertions(Octets claimId) {
    return List.copyOf(assertions.getOrDefault(claimId, List.of()));
  }

  /** Whether a claim is true, finally. */
  public boolean isTrue(Octets claimId) {
    return trueClaims.contains(claimId);
  }

  /** What is known of a claim whatever the chain state. */
  public @Nullable Boolean fact(Octets claimId) {
    return facts.get(claimId);
  }

  Map<Octets, Boolean> facts() {
    return facts;
  }

  Ledger ledger() {
    return ledger;
  }

  /** What no sound contract says; empty. */
  List<String> impossible() {
    return impossible;
  }

  /** Notes what happened in a block. */
  void note(long block, List<Chain.Outcome> outcomes) {
    for (Chain.Outcome outcome : outcomes) {
      for (Chain.Log log : outcome.logs()) {
        note(block, outcome.transaction(), log);
      }
    }
  }

  private void note(long block, Transaction by, Chain.Log log) {
    Octets kind = log.topics().get(0);
    Octets subject = log.topics().get(1);
    if (kind.equals(CLAIM_ASSERTED)) {
      Post post = add(new Post(subject, null, by, block));
      assertions.computeIfAbsent(log.topics().get(2), id -> new ArrayList<>()).add(post);
    } else if (kind.equals(ANSWERED)) {
      add(new Post(subject, known(log.topics().get(2)), by, block));
    } else if (kind.equals(LEFT_OPEN)) {
      Tuple data = Abi.decode("(bytes)", log.data());
      known(subject).leave(Octets.of((byte[]) data.get(0)));
    } else if (kind.equals(ANSWERED_AT_ONCE)) {
      expect(known(subject).isOpen(), by, "answered at once, and decided before");
    } else if (kind.equals(POST_STANDS)) {
      decide(known(subject), Post.Status.STANDS, by);
      ledger.giveBack(known(subject).made().player().address());
    } else if (kind.equals(POST_FALLEN)) {
      decide(known(subject), Post.Status.FALLEN, by);
      ledger.lose(log.topics().get(3).slice(12, 32));
    } else if (kind.equals(CLAIM_TRUE)) {
      expect(trueClaims.add(subject), by, "a claim became true again");
    } else if (kind.equals(FACT_RECORDED)) {
      boolean truth = log.data().number().equals(BigInteger.ONE);
      expect(facts.putIfAbsent(subject, truth) == null, by, "a fact was recorded again");
    } else if (kind.equals(WITHDRAWN)) {
      ledger.withdraw(subject.slice(12, 32), log.data().number());
    } else {
      expect(false, by, "an unknown event");
    }
  }

  private Post add(Post post) {
    expect(posts.put(post.id(), post) == null, post.made(), "a post was made again");
    ledger.pay(post.made().player().address());
    return post;
  }

  private Post known(Octets id) {
    Post post = posts.get(id);
    if (post == null) {
      throw new IllegalStateException("an event about a post that nobody made: " + id);
    }
    return post;
  }

  private void decide(Post post, Post.Status status, Transaction by) {
    expect(post.isOpen(), by, post + " became " + status);
    post.decide(status);
  }

  private void expect(boolean possible, Transaction by, String what) {
    if (!possible) {
      impossible.add(what + " through " + by);
    }
  }
}
