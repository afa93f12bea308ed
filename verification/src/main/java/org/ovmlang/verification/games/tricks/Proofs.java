package org.ovmlang.verification.games.tricks;

import java.util.List;
import java.util.Random;
import org.ovmlang.verification.games.Game;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Setting;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/** Proves false claims, records false facts, and answers with facts that there are not. */
public final class Proofs extends Trick {

  private static final int GUESSES = 2;

  /** By that account. */
  public Proofs(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    if (turn.isEarly() && random().nextInt(3) == 0) {
      facts(turn, out);
    }
    for (Post post : turn.posts()) {
      if (turn.isAnswerable(post) && random().nextInt(4) == 0) {
        withFact(post, out);
      }
    }
  }

  private void facts(Turn turn, List<Transaction> out) {
    Game game = turn.game();
    for (boolean side : new boolean[] {true, false}) {
      OpenPlace root = Setting.root(game.claim(), side);
      for (Octets message : turn.attempts(root, GUESSES, random())) {
        boolean shown = game.setting().judge(root, message).isAtOnce();
        Transaction fact = Transaction.recordFact(player(), game.claim(), side, message);
        // What is shown may depend on the chain state, and is no fact then.
        out.add(shown ? fact : fact.hopeless());
        if (side && !shown) {
          out.add(Transaction.prove(player(), game.claim(), message).hopeless());
        }
      }
    }
  }

  private void withFact(Post post, List<Transaction> out) {
    int index = random().nextInt(post.places().size() + 1);
    Transaction answer = Transaction.answerWithFact(player(), post, index);
    boolean sensible = index < post.places().size() && post.places().get(index).node() <= 1;
    out.add(sensible ? answer : answer.hopeless());
  }
}
