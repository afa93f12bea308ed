package org.ovmlang.verification.games.tricks;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;

/** Answers everything that is said for the truth, at once and in every way he can think of. */
public final class ManyPosts extends Trick {

  private static final int GUESSES = 4;
  private static final int MOST_POSTS = 40;

  private final Set<Post> seen = new HashSet<>();
  private int sent;

  /** By that account. */
  public ManyPosts(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    for (Post post : turn.answerable(true)) {
      if (seen.add(post) && sent < MOST_POSTS) {
        List<Transaction> answers = turn.answers(player(), post, GUESSES, random());
        sent += answers.size();
        out.addAll(answers);
      }
    }
  }
}
