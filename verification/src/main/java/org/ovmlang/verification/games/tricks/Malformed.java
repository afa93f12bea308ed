package org.ovmlang.verification.games.tricks;

import java.util.List;
import java.util.Random;
import org.ovmlang.verification.differential.MessageMutations;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Setting;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * Sends messages that end early, have bytes left or bytes changed, places and positions that there
 * are not.
 */
public final class Malformed extends Trick {

  private static final int MUTATIONS = 2;

  /** By that account. */
  public Malformed(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    for (Post post : turn.posts()) {
      if (turn.isAnswerable(post) && random().nextInt(8) == 0) {
        int index = random().nextInt(post.places().size());
        for (Octets message : turn.attempts(post.places().get(index), 1, random())) {
          messages(turn, post, index, message, out);
          positions(post, index, message, out);
        }
      }
    }
  }

  private void messages(Turn turn, Post post, int index, Octets message, List<Transaction> out) {
    Setting setting = turn.game().setting();
    OpenPlace place = post.places().get(index);
    // A predicate that lies takes whatever it is sent.
    if (!setting.isHonest(place.predicate())) {
      return;
    }
    wrongKind(turn, post, index, message, out);
    for (int i = 0; i < MUTATIONS; i++) {
      Octets mutation = oneOf(MessageMutations.of(message));
      // What is still a message may carry a value that nobody could have produced.
      if (setting.judge(place, mutation).kind() != Answer.Kind.SHOWN) {
        boolean atOnce = random().nextBoolean();
        out.add(Transaction.answer(player(), post, index, mutation, atOnce).hopeless());
      }
    }
  }

  /** What leaves something open is sent as if it left nothing open, and the other way round. */
  private void wrongKind(Turn turn, Post post, int index, Octets message, List<Transaction> out) {
    Answer answer = turn.game().setting().judge(post.places().get(index), message);
    if (answer.kind() == Answer.Kind.SHOWN) {
      boolean atOnce = !answer.isAtOnce();
      out.add(Transaction.answer(player(), post, index, message, atOnce).hopeless());
    }
  }

  private void positions(Post post, int index, Octets message, List<Transaction> out) {
    boolean atOnce = random().nextBoolean();
    int none = post.places().size() + random().nextInt(3);
    out.add(Transaction.answer(player(), post, none, message, atOnce).hopeless());
    Octets other = oneOf(MessageMutations.of(post.position()));
    out.add(Transaction.answer(player(), post, other, index, message, atOnce).hopeless());
  }
}
