package org.ovmlang.verification.games.tricks;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;

/** Says again what somebody has said, at the same place. */
public final class Duplicates extends Trick {

  private final Set<Post> copied = new HashSet<>();

  /** By that account. */
  public Duplicates(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    for (Post post : turn.posts()) {
      // In the next block, and now and then later, when it may have been decided.
      if (post.parent().isPresent() && (copied.add(post) || random().nextInt(12) == 0)) {
        out.add(post.made().by(player()).hopeless());
      }
    }
  }
}
