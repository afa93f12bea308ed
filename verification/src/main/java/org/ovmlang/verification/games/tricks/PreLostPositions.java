package org.ovmlang.verification.games.tricks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * Wins positions by silence in disputes of his own, then brings the same positions against the
 * honest player.
 */
public final class PreLostPositions extends Trick {

  private static final int GUESSES = 3;
  private static final int MOST_ASSERTIONS = 3;

  private final Map<OpenPlace, Set<Octets>> stood = new HashMap<>();
  private final Set<Post> seen = new HashSet<>();
  private final Set<Post> learnt = new HashSet<>();
  private int assertions;

  /** By that account. */
  public PreLostPositions(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    if (turn.isEarly() && assertions < MOST_ASSERTIONS) {
      assertions++;
      out.add(Transaction.assertBare(player(), turn.game().claim()));
    }
    for (Post post : turn.posts()) {
      learn(post);
      boolean own = post.assertion().made().player().equals(player());
      if (turn.isAnswerable(post) && turn.game().isForTruth(post)) {
        if (!own) {
          bring(turn, post, out);
        } else if (seen.add(post)) {
          out.addAll(turn.answers(player(), post, GUESSES, random()));
        }
      }
    }
  }

  private void learn(Post post) {
    if (post.status() == Post.Status.STANDS && post.parent().isPresent() && learnt.add(post)) {
      OpenPlace place = post.parent().get().places().get(post.made().index());
      stood.computeIfAbsent(place, it -> new LinkedHashSet<>()).add(post.made().message());
    }
  }

  private void bring(Turn turn, Post post, List<Transaction> out) {
    for (int i = 0; i < post.places().size(); i++) {
      for (Octets message : stood.getOrDefault(post.places().get(i), Set.of())) {
        if (random().nextInt(3) == 0) {
          turn.answer(player(), post, i, message).ifPresent(out::add);
        }
      }
    }
  }
}
