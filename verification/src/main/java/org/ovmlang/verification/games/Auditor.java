package org.ovmlang.verification.games;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovmlang.verification.differential.Abi;
import org.ovmlang.verification.interpreter.Octets;

/**
 * Reads the contract itself, block after block: statuses go from open to decided and no further, a
 * truth and a fact stay, all of it as the events say; and what the contract has is, to the wei,
 * what it owes, what is at stake and what is burned.
 */
final class Auditor {

  private static final int STATUS_WORD = 8;

  /** In the order of the contract. */
  private static final List<Post.Status> STATUSES =
      List.of(Post.Status.NONE, Post.Status.OPEN, Post.Status.STANDS, Post.Status.FALLEN);

  private final Chain chain;
  private final Board board;
  private final List<Game> games;
  private final Map<Octets, Post.Status> seen = new HashMap<>();
  private final Set<Octets> seenTrue = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  Auditor(Chain chain, Board board, List<Game> games) {
    this.chain = chain;
    this.board = board;
    this.games = games;
  }

  /** What went wrong so far. */
  List<Fault> faults() {
    return faults;
  }

  /** Reads what a block was about. */
  void glance(List<Chain.Outcome> outcomes) {
    Set<Post> posts = new LinkedHashSet<>();
    for (Chain.Outcome outcome : outcomes) {
      outcome.transaction().post().ifPresent(post -> posts.add(post));
      outcome.transaction().post().flatMap(Post::parent).ifPresent(posts::add);
    }
    read(List.copyOf(posts));
    money();
  }

  /** Reads everything. */
  void audit() {
    read(List.copyOf(board.posts()));
    truths();
    facts();
    accounts();
    money();
  }

  private void read(List<Post> posts) {
    List<Octets> answers = ask(posts.stream().map(Post::id).toList(), "postOf(bytes32)");
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      Post.Status status = STATUSES.get(word(answers.get(i), STATUS_WORD).intValueExact());
      Post.Status before = seen.put(post.id(), status);
      if (before != null && before != Post.Status.OPEN && before != status) {
        fault("flipped from " + before + " to " + status + ": " + post);
      }
      if (status != post.status()) {
        fault("the contract says " + status + ", the events say " + post);
      }
    }
  }

  private void truths() {
    List<Octets> claims = games.stream().map(Game::claimId).toList();
    List<Octets> answers = ask(claims, "isTrue(bytes32)");
    for (int i = 0; i < claims.size(); i++) {
      boolean isTrue = word(answers.get(i), 0).signum() != 0;
      if (isTrue) {
        seenTrue.add(claims.get(i));
      } else if (seenTrue.contains(claims.get(i))) {
        fault("no longer true: " + games.get(i));
      }
      if (isTrue != board.isTrue(claims.get(i))) {
        fault("isTrue is " + isTrue + ", the events say otherwise: " + games.get(i));
      }
    }
  }

  private void facts() {
    Map<Octets, Boolean> facts = new LinkedHashMap<>(board.facts());
    games.forEach(game -> facts.putIfAbsent(game.claimId(), null));
    List<Octets> claims = new ArrayList<>(facts.keySet());
    List<Octets> answers = ask(claims, "factOf(bytes32)");
    for (int i = 0; i < claims.size(); i++) {
      Boolean fact = facts.get(claims.get(i));
      int expected = fact == null ? 0 : fact ? 1 : 2;
      if (word(answers.get(i), 0).intValueExact() != expected) {
        fault("a fact is " + answers.get(i) + ", the events say " + fact);
      }
    }
  }

  private void accounts() {
    Map<Octets, BigInteger> owed = board.ledger().owed();
    List<Octets> accounts = new ArrayList<>(owed.keySet());
    List<Octets> answers =
        ask(accounts.stream().map(Octets::addressWord).toList(), "balanceOf(address)");
    for (int i = 0; i < accounts.size(); i++) {
      BigInteger there = word(answers.get(i), 0);
      if (!there.equals(owed.get(accounts.get(i)))) {
        fault("an account may take " + there + " wei and not " + owed.get(accounts.get(i)));
      }
    }
  }

  private void money() {
    BigInteger burned = word(chain.ask(List.of(Abi.selector("burned()"))).get(0), 0);
    if (!burned.equals(board.ledger().burned())) {
      fault("burned are " + burned + " wei and not " + board.ledger().burned());
    }
    BigInteger balance = chain.balance();
    if (!balance.equals(board.ledger().there())) {
      fault("there are " + balance + " wei and not " + board.ledger().there());
    }
  }

  private List<Octets> ask(List<Octets> words, String signature) {
    Octets selector = Abi.selector(signature);
    return chain.ask(words.stream().map(selector::then).toList());
  }

  private static BigInteger word(Octets answer, int index) {
    return answer.slice(32 * index, 32 * index + 32).number();
  }

  private void fault(String what) {
    faults.add(new Fault(Fault.NO_GAME, what));
  }
}
