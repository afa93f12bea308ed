package org.ovmlang.verification.games.tricks;

import java.util.List;
import java.util.Random;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;

/** Copies from the pool what the honest player is about to send, and comes first. */
public final class FrontRunning extends Trick {

  /** By that account. */
  public FrontRunning(Player player, Random random) {
    super(player, random);
  }

  @Override
  public boolean isFirstInBlock() {
    return true;
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    for (Transaction transaction : turn.honest()) {
      if (transaction.kind() != Transaction.Kind.WITHDRAW && random().nextBoolean()) {
        out.add(transaction.by(player()));
      }
    }
  }
}
