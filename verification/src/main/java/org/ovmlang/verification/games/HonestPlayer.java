package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * Says what is so. He asserts a true claim, answers every post against the truth that he can answer
 * with a move that wins, some time within its window, often in its last block, and settles what
 * speaks for the truth as soon as that can be settled. He does not know who else plays.
 */
final class HonestPlayer {

  /** The role of his account. */
  static final String ROLE = "the honest player";

  private final Game game;
  private final Player player;
  private final Knowledge knowledge;
  private final Random random;
  private final boolean defendsStrangers;
  private final Map<Post, Long> due = new HashMap<>();
  private final long opensAt;
  private boolean opened;

  /** Asserts the claim, if it is true, in a block of his choice soon after the game has begun. */
  HonestPlayer(Game game, Player player, Knowledge knowledge, Terms terms, Random random) {
    this.game = game;
    this.player = player;
    this.knowledge = knowledge;
    this.random = random;
    this.defendsStrangers = random.nextBoolean();
    this.opensAt = game.start() + random.nextInt(2 * (int) terms.window());
  }

  Player player() {
    return player;
  }

  /** What he plays by. */
  String playsBy() {
    return knowledge.toString();
  }

  void play(Turn turn, List<Transaction> out) {
    if (!opened && turn.block() >= opensAt) {
      opened = true;
      if (game.truth().orElseThrow() && !turn.board().isTrue(game.claimId())) {
        out.add(opening());
      }
    }
    List<Post> followed =
        turn.board().assertions(game.claimId()).stream()
            .filter(this::follows)
            .flatMap(assertion -> assertion.subtree().stream())
            .toList();
    for (Post post : followed) {
      if (!game.isForTruth(post) && turn.isAnswerable(post) && isDue(turn, post)) {
        answer(post).ifPresent(out::add);
      }
    }
    settleable(turn, followed).forEach(post -> out.add(Transaction.settle(player, post)));
    if (random.nextInt(40) == 0
        && turn.board()
                .ledger()
                .owed()
                .getOrDefault(player.address(), java.math.BigInteger.ZERO)
                .signum()
            > 0) {
      out.add(Transaction.withdraw(player));
    }
  }

  /** Whether he takes part in a dispute: those about a false claim are all his business. */
  boolean follows(Post assertion) {
    return !game.truth().orElseThrow()
        || assertion.made().player().equals(player)
        || defendsStrangers;
  }

  private Transaction opening() {
    Optional<Knowledge.Move> move = knowledge.winning(Setting.root(game.claim(), true), random);
    if (move.isEmpty()) {
      throw new LostException("no move for the true claim of " + game);
    }
    if (random.nextBoolean()) {
      return Transaction.assertBare(player, game.claim());
    }
    return move.get().atOnce()
        ? Transaction.prove(player, game.claim(), move.get().message())
        : Transaction.assertWith(player, game.claim(), move.get().message());
  }

  /** Once for each post: in the first block, in the last, or between. */
  private boolean isDue(Turn turn, Post post) {
    long last = turn.lastBlock(post);
    long when =
        due.computeIfAbsent(
            post,
            it ->
                switch (random.nextInt(3)) {
                  case 0 -> turn.block();
                  case 1 -> last;
                  default -> turn.block() + random.nextInt((int) (last - turn.block()) + 1);
                });
    return when == turn.block();
  }

  private Optional<Transaction> answer(Post post) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < post.places().size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    for (int index : order) {
      OpenPlace place = post.places().get(index);
      Optional<Knowledge.Move> move = knowledge.winning(place, random);
      if (move.isPresent()) {
        return Optional.of(
            Transaction.answer(player, post, index, move.get().message(), move.get().atOnce()));
      }
    }
    // Somebody else may have spoken badly for the truth; what answers him well need not be
    // answered.
    if (post.parent().isEmpty() || isSound(post.parent().get())) {
      throw new LostException("no answer to " + post + " with " + post.places());
    }
    return Optional.empty();
  }

  /** Whether whoever answers a post is lost. */
  private boolean isSound(Post post) {
    return post.places().stream().noneMatch(game.setting()::isWon);
  }

  /** What speaks for the truth and can be settled in this block, one after the other. */
  private List<Post> settleable(Turn turn, List<Post> followed) {
    List<Post> deepestFirst = new ArrayList<>(followed);
    deepestFirst.removeIf(post -> !game.isForTruth(post) || !post.isOpen() || !turn.isOver(post));
    deepestFirst.sort(Comparator.comparing(Post::depth).reversed());
    Set<Post> settled = new HashSet<>();
    List<Post> ordered = new ArrayList<>();
    for (Post post : deepestFirst) {
      boolean free =
          post.answers().stream()
              .allMatch(it -> !it.isOpen() || it.answers().stream().anyMatch(settled::contains));
      if (free) {
        settled.add(post);
        ordered.add(post);
      }
    }
    return ordered;
  }

  /** The honest player has no move where by the theorem of the game he has one. */
  static final class LostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostException(String message) {
      super(message);
    }
  }
}
