package org.ovmlang.verification.games.tricks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Setting;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * Plays both sides of a dispute about a claim of a hostile predicate, or of one that calls it, and
 * goes on for as long as it is taken.
 */
public final class HostileDispute extends Trick {

  private static final int MOST_ASSERTIONS = 2;
  private static final int TRIES = 3;
  private static final int MOST_ANSWERS = 2;

  private final Map<Post, Integer> tries = new HashMap<>();
  private int assertions;

  /** By that account. */
  public HostileDispute(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    if (turn.isEarly() && assertions < MOST_ASSERTIONS && random().nextInt(3) == 0) {
      assertions++;
      open(turn, out);
    }
    for (Post post : turn.posts()) {
      // Few answers to each post, or what never ends would grow like a tree.
      if (turn.isAnswerable(post)
          && post.answers().size() < (post.depth() < 2 ? MOST_ANSWERS : 1)
          && tries.merge(post, 1, Integer::sum) <= TRIES) {
        answer(turn, post, out);
      }
    }
  }

  private void open(Turn turn, List<Transaction> out) {
    Codec.ClaimValue claim = turn.game().claim();
    OpenPlace root = Setting.root(claim, true);
    out.add(Transaction.assertBare(player(), claim));
    out.add(Transaction.assertWith(player(), claim, message(root, turn)));
    if (random().nextInt(3) == 0) {
      boolean truth = random().nextBoolean();
      out.add(Transaction.recordFact(player(), claim, truth, message(root, turn)));
    }
    if (random().nextInt(6) == 0) {
      out.add(Transaction.prove(player(), claim, message(root, turn)));
    }
  }

  private void answer(Turn turn, Post post, List<Transaction> out) {
    int index = random().nextInt(post.places().size());
    Octets message = message(post.places().get(index), turn);
    boolean atOnce = random().nextInt(8) == 0;
    out.add(Transaction.answer(player(), post, index, message, atOnce));
    if (random().nextInt(6) == 0) {
      out.add(Transaction.answerWithFact(player(), post, index));
    }
  }

  private Octets message(OpenPlace place, Turn turn) {
    Setting setting = turn.game().setting();
    if (setting.isHonest(place.predicate())) {
      return setting.guess(place, random()).orElse(Octets.EMPTY);
    }
    return random().nextBoolean() ? Octets.EMPTY : Scripts.at(place, turn, random());
  }
}
