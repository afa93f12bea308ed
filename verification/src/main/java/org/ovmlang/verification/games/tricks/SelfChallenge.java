package org.ovmlang.verification.games.tricks;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
 * Opens disputes of his own about the claim and speaks for both sides in them, now well, now badly.
 */
public final class SelfChallenge extends Trick {

  private static final int GUESSES = 2;
  private static final int MOST_ASSERTIONS = 2;

  private final Set<Post> seen = new HashSet<>();
  private int assertions;

  /** By that account. */
  public SelfChallenge(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    if (turn.isEarly() && assertions < MOST_ASSERTIONS && random().nextInt(3) == 0) {
      assertions++;
      out.add(opening(turn));
    }
    for (Post post : turn.posts()) {
      boolean own = post.assertion().made().player().equals(player());
      if (own && turn.isAnswerable(post) && seen.add(post)) {
        out.addAll(turn.answers(player(), post, GUESSES, random()));
      }
    }
  }

  /** With a message that leaves something open, if he can think of one. */
  private Transaction opening(Turn turn) {
    OpenPlace root = Setting.root(turn.game().claim(), true);
    if (random().nextBoolean()) {
      for (Octets message : turn.attempts(root, GUESSES, random())) {
        Answer answer = turn.game().setting().judge(root, message);
        if (answer.kind() == Answer.Kind.SHOWN && !answer.isAtOnce()) {
          return Transaction.assertWith(player(), turn.game().claim(), message);
        }
      }
    }
    return Transaction.assertBare(player(), turn.game().claim());
  }
}
