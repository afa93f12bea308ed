package org.ovmlang.verification.games.tricks;

import java.util.List;
import java.util.Random;
import org.ovmlang.verification.games.Hostile;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;
import org.ovmlang.verification.interpreter.Octets;

/** Makes predicates that lie say what they like, wherever a claim has called one. */
public final class LiesInClaims extends Trick {

  /** By that account. */
  public LiesInClaims(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    Octets liar = turn.game().setting().addressOf(Hostile.LIES.id());
    for (Post post : turn.posts()) {
      for (int i = 0; i < post.places().size() && turn.isAnswerable(post); i++) {
        if (post.places().get(i).predicate().equals(liar) && random().nextInt(3) == 0) {
          Octets message = Scripts.at(post.places().get(i), turn, random());
          boolean atOnce = random().nextBoolean();
          out.add(Transaction.answer(player(), post, i, message, atOnce));
        }
      }
    }
  }
}
