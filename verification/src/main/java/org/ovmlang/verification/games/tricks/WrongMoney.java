package org.ovmlang.verification.games.tricks;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;

/** Pays more or less than the bond, or pays where nothing is to be paid. */
public final class WrongMoney extends Trick {

  /** By that account. */
  public WrongMoney(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    if (random().nextInt(8) != 0) {
      return;
    }
    BigInteger bond = turn.terms().bond();
    List<BigInteger> wrong =
        List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            bond.subtract(BigInteger.ONE),
            bond.add(BigInteger.ONE),
            bond.multiply(BigInteger.TWO));
    if (turn.isEarly()) {
      Transaction assertion = Transaction.assertBare(player(), turn.game().claim());
      out.add(assertion.withValue(oneOf(wrong)).hopeless());
    }
    for (Post post : turn.posts()) {
      if (turn.isAnswerable(post)) {
        for (Transaction answer : turn.answers(player(), post, 1, random())) {
          boolean free = answer.kind() == Transaction.Kind.ANSWER_AT_ONCE;
          out.add(answer.withValue(free ? BigInteger.ONE : oneOf(wrong)).hopeless());
        }
      } else if (turn.isOver(post)) {
        out.add(Transaction.settle(player(), post).withValue(bond).hopeless());
      }
    }
  }
}
