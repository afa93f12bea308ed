package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * A block that is being made, as the players of one game see it.
 *
 * @param game the game
 * @param board what the blocks before it tell
 * @param terms of the adjudicator
 * @param block its number
 * @param honest what the honest player is about to send
 */
public record Turn(Game game, Board board, Terms terms, long block, List<Transaction> honest) {

  /** Copies the transactions. */
  public Turn {
    honest = List.copyOf(honest);
  }

  /** All posts of the game, also those that are decided. */
  public List<Post> posts() {
    List<Post> posts = new ArrayList<>();
    board.assertions(game.claimId()).forEach(assertion -> posts.addAll(assertion.subtree()));
    return posts;
  }

  /** The posts of one side that take answers in this block. */
  public List<Post> answerable(boolean forTruth) {
    return posts().stream()
        .filter(post -> game.isForTruth(post) == forTruth && isAnswerable(post))
        .toList();
  }

  /** Whether a post takes answers in this block. */
  public boolean isAnswerable(Post post) {
    return post.isOpen() && block <= lastBlock(post);
  }

  /** The last block in which a post takes answers. */
  public long lastBlock(Post post) {
    return post.opened() + terms.window() - 1;
  }

  /** Whether adversaries may still begin something: a game is not to go on for ever. */
  public boolean isEarly() {
    return block < game.start() + (Arena.WINDOWS_OF_A_GAME - 1) * terms.window();
  }

  /** Whether the window of a post is over. */
  public boolean isOver(Post post) {
    return block > lastBlock(post);
  }

  /** Some messages at a place: one that wins, if there is one, and guesses. */
  public Set<Octets> attempts(OpenPlace place, int guesses, Random random) {
    Set<Octets> messages = new LinkedHashSet<>();
    game.setting().know(place, random).ifPresent(messages::add);
    for (int i = 0; i < guesses; i++) {
      game.setting().guess(place, random).ifPresent(messages::add);
    }
    return messages;
  }

  /** An answer to a post, in the form that the message needs; nothing if the rules refuse it. */
  public Optional<Transaction> answer(Player player, Post post, int index, Octets message) {
    if (!game.setting().isKnown(post.places().get(index))) {
      return Optional.empty();
    }
    Answer answer = game.setting().judge(post.places().get(index), message);
    return answer.kind() == Answer.Kind.SHOWN
        ? Optional.of(Transaction.answer(player, post, index, message, answer.isAtOnce()))
        : Optional.empty();
  }

  /** Answers to a post that the rules take, at all its places. */
  public List<Transaction> answers(Player player, Post post, int guesses, Random random) {
    List<Transaction> answers = new ArrayList<>();
    for (int i = 0; i < post.places().size(); i++) {
      for (Octets message : attempts(post.places().get(i), guesses, random)) {
        answer(player, post, i, message).ifPresent(answers::add);
      }
    }
    return answers;
  }
}
