package org.ovmlang.verification.games.tricks;

import java.util.List;
import java.util.Random;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;

/**
 * Settles everything at the first block at which it can be, in the same block as what others send,
 * tries a block too early, and twice.
 */
public final class RacingSettlement extends Trick {

  /** By that account. */
  public RacingSettlement(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    for (Post post : turn.posts()) {
      long late = turn.block() - turn.lastBlock(post);
      if (late == 0) {
        out.add(Transaction.settle(player(), post).hopeless());
      } else if (!post.isOpen()) {
        if (random().nextInt(20) == 0) {
          out.add(Transaction.settle(player(), post).hopeless());
        }
      } else if (late > 0) {
        out.add(Transaction.settle(player(), post));
        if (random().nextInt(3) == 0) {
          // Nobody comes between: it cannot be settled yet, or has just been.
          out.add(Transaction.settle(player(), post).hopeless());
        }
      }
    }
  }
}
