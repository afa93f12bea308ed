package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays many games at once on one chain, block by block. */
final class Arena {

  /** Adversaries go on for so long after a game began, also when all is decided. */
  static final int WINDOWS_OF_A_GAME = 4;

  /** What never ends takes no more posts than these for each unit of fuel. */
  private static final int MOST_WINDOWS = 800;

  /** The whole contract is read every so many blocks. */
  private static final int BLOCKS_PER_AUDIT = 40;

  private final Chain chain;
  private final Terms terms;
  private final List<Game> games;
  private final Board board;
  private final Referee referee;
  private final Auditor auditor;
  private final TrickTally tally = new TrickTally();
  private final Set<Game> over = new HashSet<>();
  private final Map<Post, Long> decidedIn = new HashMap<>();
  private long blocks;

  Arena(Chain chain, Terms terms, List<Game> games) {
    this.chain = chain;
    this.terms = terms;
    this.games = games;
    this.board = new Board(terms);
    this.referee = new Referee(games, board, terms);
    this.auditor = new Auditor(chain, board, games);
  }

  /** Plays all games to their end. */
  List<Fault> play() {
    List<Player> players = new ArrayList<>();
    games.forEach(game -> players.addAll(game.players()));
    chain.enrich(players);
    long block = chain.head();
    long last = block + MOST_WINDOWS * terms.window();
    while (over.size() < games.size() && referee.faults().isEmpty() && auditor.faults().isEmpty()) {
      block++;
      if (block > last) {
        games.stream()
            .filter(game -> !over.contains(game))
            .forEach(game -> referee.fault(game, "does not end"));
        break;
      }
      round(block);
    }
    auditor.audit();
    List<Fault> faults = new ArrayList<>(referee.faults());
    faults.addAll(auditor.faults());
    return faults;
  }

  private void round(long block) {
    List<Transaction> transactions = new ArrayList<>();
    for (Game game : games) {
      if (game.start() <= block && !over.contains(game)) {
        try {
          transactions.addAll(game.play(board, terms, block));
        } catch (HonestPlayer.LostException lost) {
          referee.fault(game, lost.toString());
        }
      }
    }
    List<Chain.Outcome> outcomes = chain.mine(transactions);
    board.note(block, outcomes);
    outcomes.forEach(outcome -> tally.note(outcome.transaction(), outcome.taken()));
    referee.check(block, outcomes);
    auditor.glance(outcomes);
    if (block % BLOCKS_PER_AUDIT == 0) {
      auditor.audit();
    }
    games.forEach(game -> endIfOver(game, block));
    for (Post post : board.posts()) {
      if (post.parent().isEmpty() && !post.isOpen()) {
        decidedIn.putIfAbsent(post, block);
      }
    }
    blocks++;
  }

  private void endIfOver(Game game, long block) {
    boolean decided =
        board.assertions(game.claimId()).stream()
            .flatMap(assertion -> assertion.subtree().stream())
            .noneMatch(Post::isOpen);
    if (decided
        && !over.contains(game)
        && block > game.start() + WINDOWS_OF_A_GAME * terms.window()) {
      over.add(game);
      referee.verdict(game);
    }
  }

  TrickTally tally() {
    return tally;
  }

  long blocks() {
    return blocks;
  }

  /** How many windows, rounded up, it took to decide an assertion; none if it is undecided. */
  long windows(Post assertion) {
    long took = decidedIn.getOrDefault(assertion, assertion.opened()) - assertion.opened();
    return (took + terms.window() - 1) / terms.window();
  }

  Board board() {
    return board;
  }
}
