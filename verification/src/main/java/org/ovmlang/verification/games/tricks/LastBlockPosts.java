package org.ovmlang.verification.games.tricks;

import java.util.List;
import java.util.Random;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;

/** Answers in the last block of a window in many ways, and tries again in the block behind it. */
public final class LastBlockPosts extends Trick {

  private static final int GUESSES = 3;

  /** By that account. */
  public LastBlockPosts(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    for (Post post : turn.posts()) {
      long late = turn.block() - turn.lastBlock(post);
      if (late == 0 && turn.isAnswerable(post)) {
        out.addAll(turn.answers(player(), post, GUESSES, random()));
      } else if (late == 1) {
        turn.answers(player(), post, GUESSES, random()).forEach(it -> out.add(it.hopeless()));
      }
    }
  }
}
