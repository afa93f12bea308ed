package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the games of a stage came to.
 *
 * @param stage which
 * @param games each of them
 * @param tricks how often each was tried, by its name
 * @param blocks how many blocks it took
 * @param faults what must not happen, and happened; nothing
 */
public record StageReport(
    StageId stage,
    List<GameReport> games,
    Map<String, TrickTally.Count> tricks,
    long blocks,
    List<Fault> faults) {

  /** Copies the collections. */
  public StageReport {
    games = List.copyOf(games);
    tricks = Map.copyOf(tricks);
    faults = List.copyOf(faults);
  }

  /**
   * What a game came to.
   *
   * @param definition whose claim it was about
   * @param truth what was so; "none" of a claim that may turn out either way
   * @param playedBy what the honest player took his moves from; "nobody" without one
   * @param asserted by whom: the honest player, others, both or nobody
   * @param posts how many there were
   * @param honestPosts how many of them were the honest player's
   * @param line how many followed each other
   * @param windows how long the longest dispute took, in windows, rounded up
   */
  public record GameReport(
      String definition,
      String truth,
      String playedBy,
      String asserted,
      int posts,
      int honestPosts,
      int line,
      int windows) {}

  static StageReport of(StageId stage, List<Game> games, Arena arena, List<Fault> faults) {
    List<GameReport> reports = new ArrayList<>();
    games.forEach(game -> reports.add(report(game, arena)));
    return new StageReport(stage, reports, arena.tally().counts(), arena.blocks(), faults);
  }

  private static GameReport report(Game game, Arena arena) {
    List<Post> assertions = arena.board().assertions(game.claimId());
    List<Post> posts = assertions.stream().flatMap(it -> it.subtree().stream()).toList();
    boolean own = assertions.stream().anyMatch(it -> isHonest(game, it));
    boolean others = assertions.stream().anyMatch(it -> !isHonest(game, it));
    return new GameReport(
        game.definition(),
        game.truth().map(String::valueOf).orElse("none"),
        game.honest().map(HonestPlayer::playsBy).orElse("nobody"),
        own ? others ? "both" : "the honest player" : others ? "others" : "nobody",
        posts.size(),
        (int) posts.stream().filter(it -> isHonest(game, it)).count(),
        assertions.stream().mapToInt(Post::line).max().orElse(0),
        (int) assertions.stream().mapToLong(arena::windows).max().orElse(0));
  }

  private static boolean isHonest(Game game, Post post) {
    return game.honest().map(it -> it.player().equals(post.made().player())).orElse(false);
  }
}
