package org.ovmlang.verification.games;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * Checks every block:
 *
 * <ul>
 *   <li>what must be refused is refused, whatever the gas;
 *   <li>what is taken is what the rules of messages say, to the byte of what it leaves open;
 *   <li>the honest player is refused only where somebody came first with the same, and none of his
 *       posts ever falls;
 *   <li>nothing false becomes true, and no fact is wrong;
 *   <li>a dispute that the honest player follows is decided within one window for each post of its
 *       longest line, and that line is no longer than the depth of the claim;
 *   <li>no event says what no sound contract says.
 * </ul>
 */
final class Referee {

  private final List<Game> games;
  private final Board board;
  private final Terms terms;
  private final Map<Octets, Game> byAccount = new HashMap<>();
  private final Map<Octets, Game> byClaim = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  Referee(List<Game> games, Board board, Terms terms) {
    this.games = games;
    this.board = board;
    this.terms = terms;
    for (Game game : games) {
      byClaim.put(game.claimId(), game);
      game.players().forEach(player -> byAccount.put(player.address(), game));
    }
  }

  /** What went wrong so far. */
  List<Fault> faults() {
    return faults;
  }

  void fault(Game game, String what) {
    faults.add(new Fault(game.number(), game + ": " + what));
  }

  /** Checks a block that the board has noted. */
  void check(long block, List<Chain.Outcome> outcomes) {
    board.impossible().forEach(what -> faults.add(new Fault(Fault.NO_GAME, what)));
    board.impossible().clear();
    for (Chain.Outcome outcome : outcomes) {
      Game game = gameOf(outcome.transaction());
      if (outcome.taken()) {
        taken(game, outcome);
      } else if (isHonest(game, outcome.transaction())) {
        refused(game, outcome.transaction());
      }
    }
    games.forEach(game -> timely(game, block));
  }

  Game gameOf(Transaction transaction) {
    Game game = byAccount.get(transaction.player().address());
    if (game == null) {
      throw new IllegalStateException("a stranger: " + transaction);
    }
    return game;
  }

  private static boolean isHonest(Game game, Transaction transaction) {
    return game.honest().map(it -> it.player().equals(transaction.player())).orElse(false);
  }

  private void taken(Game game, Chain.Outcome outcome) {
    Transaction transaction = outcome.transaction();
    if (transaction.isHopeless()) {
      fault(game, "taken, though it must be refused: " + transaction);
    }
    switch (transaction.kind()) {
      case ANSWER, ANSWER_AT_ONCE ->
          judge(game, transaction.post().orElseThrow().places().get(transaction.index()), outcome);
      case ASSERT_WITH, PROVE ->
          judge(game, Setting.root(transaction.claim().orElseThrow(), true), outcome);
      case RECORD_FACT ->
          judge(
              game, Setting.root(transaction.claim().orElseThrow(), transaction.truth()), outcome);
      default -> {}
    }
  }

  private void judge(Game game, OpenPlace place, Chain.Outcome outcome) {
    // Of claims that call what never ends, and of what hostile predicates do, there are no rules.
    if (game.truth().isEmpty() || !game.setting().isHonest(place.predicate())) {
      return;
    }
    Transaction transaction = outcome.transaction();
    Answer answer = game.setting().judge(place, transaction.message());
    boolean right =
        transaction.kind().isPost()
            ? answer.kind() == Answer.Kind.SHOWN
                && !answer.isAtOnce()
                && OpenPlace.position(answer.open()).equals(postOf(outcome).position())
            : answer.isAtOnce();
    if (!right) {
      fault(game, "taken against the rules, which say " + answer + ": " + transaction);
    }
  }

  /** Every post begins with an event that names it. */
  private Post postOf(Chain.Outcome outcome) {
    Octets id = outcome.logs().get(0).topics().get(1);
    return board.posts().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private void refused(Game game, Transaction transaction) {
    boolean harmless =
        switch (transaction.kind()) {
          case ASSERT_BARE, ASSERT_WITH, PROVE -> board.isTrue(game.claimId());
          case ANSWER, ANSWER_AT_ONCE ->
              !transaction.post().orElseThrow().isOpen() || isCopied(game, transaction);
          case SETTLE -> !transaction.post().orElseThrow().isOpen();
          default -> false;
        };
    if (!harmless) {
      fault(game, "the honest player was refused: " + transaction);
    }
  }

  /** Whether somebody left the same position open before him. */
  private static boolean isCopied(Game game, Transaction transaction) {
    Post post = transaction.post().orElseThrow();
    OpenPlace place = post.places().get(transaction.index());
    Octets position = OpenPlace.position(game.setting().judge(place, transaction.message()).open());
    return post.answers().stream().anyMatch(it -> it.position().equals(position));
  }

  private void timely(Game game, long block) {
    if (game.honest().isEmpty()) {
      return;
    }
    HonestPlayer honest = game.honest().get();
    for (Post assertion : board.assertions(game.claimId())) {
      if (honest.follows(assertion) && assertion.isOpen()) {
        long line = assertion.line();
        if (block >= assertion.opened() + line * terms.window()) {
          fault(game, "not decided after " + line + " windows: " + assertion);
        }
        boolean bare = assertion.made().kind() == Transaction.Kind.ASSERT_BARE;
        OptionalInt most = game.setting().ranks().posts(game.definition(), bare);
        if (most.isPresent() && line > most.getAsInt()) {
          fault(game, "a line of " + line + " posts, and the depth allows " + most.getAsInt());
        }
      }
    }
  }

  /** Checks a game that is over. */
  void verdict(Game game) {
    if (game.truth().isPresent() && board.isTrue(game.claimId()) != game.truth().get()) {
      fault(game, "ended as " + !game.truth().get());
    }
    Boolean fact = board.fact(game.claimId());
    if (game.truth().isPresent() && fact != null && !fact.equals(game.truth().get())) {
      fault(game, "it is a fact that it is " + fact);
    }
    if (game.honest().isEmpty()) {
      return;
    }
    Player player = game.honest().get().player();
    for (Post assertion : board.assertions(game.claimId())) {
      for (Post post : assertion.subtree()) {
        if (post.made().player().equals(player) && post.status() != Post.Status.STANDS) {
          fault(game, "a post of the honest player fell: " + post);
        }
      }
    }
    BigInteger gain = board.ledger().gain(player.address());
    if (gain.signum() < 0) {
      fault(game, "the honest player lost " + gain.negate() + " wei");
    }
  }
}
