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
import org.ovmlang.verification.interpreter.Octets;

/** Speaks for the truth, and mostly badly: what he leaves open loses. */
public final class BadHelper extends Trick {

  private static final int GUESSES = 3;

  private final Set<Post> seen = new HashSet<>();

  /** By that account. */
  public BadHelper(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    for (Post post : turn.answerable(false)) {
      if (seen.add(post)) {
        for (int i = 0; i < post.places().size(); i++) {
          for (int guess = 0; guess < GUESSES; guess++) {
            int index = i;
            turn.game()
                .setting()
                .guess(post.places().get(i), random())
                .flatMap((Octets message) -> turn.answer(player(), post, index, message))
                .filter(answer -> answer.kind() == Transaction.Kind.ANSWER)
                .ifPresent(out::add);
          }
        }
      }
    }
  }
}
