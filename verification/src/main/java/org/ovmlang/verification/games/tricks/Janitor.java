package org.ovmlang.verification.games.tricks;

import java.util.List;
import java.util.Random;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;

/** Nobody of interest: settles what is left over, some time. */
public final class Janitor extends Trick {

  private static final int PATIENCE = 6;

  /** By that account. */
  public Janitor(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    for (Post post : turn.posts()) {
      boolean free = post.answers().stream().noneMatch(Post::isOpen);
      if (post.isOpen() && turn.isOver(post) && free && random().nextInt(PATIENCE) == 0) {
        out.add(Transaction.settle(player(), post));
      }
    }
  }
}
