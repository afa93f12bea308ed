package org.ovmlang.verification.games.tricks;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ovmlang.compiler.game.GameLimits;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Setting;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * Sends what is right and what is wrong with less gas than it takes, chosen around the checks of
 * the contracts.
 */
public final class TooLittleGas extends Trick {

  /** What the calls of claim values in a message must have at hand. */
  private static final long NESTED_GAS = 1_250_000;

  private static final long NESTED_GAS_PER_FUEL = 500_000;
  private static final int SPREAD = 500_000;

  /** What every transaction costs, and more than every byte of it does. */
  private static final long BASE = 60_000;

  private static final long PER_BYTE = 41;

  /** By that account. */
  public TooLittleGas(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    if (turn.isEarly() && random().nextInt(4) == 0) {
      fact(turn, random().nextBoolean(), out);
    }
    for (Post post : turn.posts()) {
      if (turn.isAnswerable(post) && random().nextInt(5) == 0) {
        int index = random().nextInt(post.places().size());
        if (turn.game().setting().isHonest(post.places().get(index).predicate())) {
          answer(turn, post, index, out);
        }
      }
    }
  }

  private void fact(Turn turn, boolean side, List<Transaction> out) {
    OpenPlace root = Setting.root(turn.game().claim(), side);
    for (Octets message : turn.attempts(root, 1, random())) {
      boolean shown = turn.game().setting().judge(root, message).isAtOnce();
      Transaction fact = Transaction.recordFact(player(), turn.game().claim(), side, message);
      send(fact, shown, out);
    }
  }

  private void answer(Turn turn, Post post, int index, List<Transaction> out) {
    OpenPlace place = post.places().get(index);
    for (Octets message : turn.attempts(place, 2, random())) {
      Optional<Transaction> right = turn.answer(player(), post, index, message);
      boolean atOnce = random().nextBoolean();
      send(
          right.orElseGet(() -> Transaction.answer(player(), post, index, message, atOnce)),
          right.isPresent(),
          out);
    }
  }

  private void send(Transaction transaction, boolean right, List<Transaction> out) {
    long gas =
        switch (random().nextInt(4)) {
          case 0 -> random().nextInt(SPREAD);
          case 1 ->
              NESTED_GAS
                  + random().nextInt(Interpreter.FUEL) * NESTED_GAS_PER_FUEL
                  + random().nextInt(SPREAD);
          default -> GameLimits.MOVE_GAS + random().nextInt(SPREAD);
        };
    gas = Math.max(gas, BASE + PER_BYTE * transaction.size());
    transaction.withGas(gas);
    out.add(right && gas >= GameLimits.MOVE_GAS ? transaction : transaction.hopeless());
  }
}
