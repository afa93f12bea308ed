package org.ovmlang.verification.games.tricks;

import java.util.List;
import java.util.Random;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;

/**
 * Says nothing until the last block in which an answer is taken, then the one thing that looks
 * best.
 */
public final class Withholding extends Trick {

  /** By that account. */
  public Withholding(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    for (Post post : turn.answerable(true)) {
      if (turn.block() == turn.lastBlock(post)) {
        turn.answers(player(), post, 1, random()).stream().limit(1).forEach(out::add);
      }
    }
  }
}
