package org.ovmlang.verification.games.tricks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * Answers decided posts and closed windows, brings the positions and messages of other posts and of
 * other disputes.
 */
public final class StaleMessages extends Trick {

  /** By that account. */
  public StaleMessages(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    if (turn.board().isTrue(turn.game().claimId()) && random().nextInt(4) == 0) {
      out.add(Transaction.assertBare(player(), turn.game().claim()).hopeless());
    }
    List<Post> everywhere = new ArrayList<>(turn.board().posts());
    for (Post post : turn.posts()) {
      if (random().nextInt(12) != 0) {
        continue;
      }
      Post other = oneOf(everywhere);
      if (!turn.isAnswerable(post)) {
        turn.answers(player(), post, 1, random()).forEach(it -> out.add(it.hopeless()));
      } else {
        otherPosition(post, other, out);
        otherMessage(turn, post, other.made().message(), out);
      }
    }
  }

  private void otherPosition(Post post, Post other, List<Transaction> out) {
    if (!other.position().equals(post.position())) {
      Octets message = other.made().message();
      boolean atOnce = random().nextBoolean();
      out.add(Transaction.answer(player(), post, other.position(), 0, message, atOnce).hopeless());
    }
  }

  private void otherMessage(Turn turn, Post post, Octets message, List<Transaction> out) {
    int index = random().nextInt(post.places().size());
    OpenPlace place = post.places().get(index);
    if (turn.game().setting().isHonest(place.predicate())
        && turn.game().setting().judge(place, message).kind() != Answer.Kind.SHOWN) {
      boolean atOnce = random().nextBoolean();
      out.add(Transaction.answer(player(), post, index, message, atOnce).hopeless());
    }
  }
}
