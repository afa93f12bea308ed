package org.ovmlang.verification.games;

import java.util.List;
import java.util.Random;

/**
 * One thing that an adversary does throughout a game. He sees what everybody sees: the events of
 * the contract, and the transactions that the honest player is about to send.
 */
public abstract class Trick {

  private final Player player;
  private final Random random;

  /** Played by an account of its own. */
  protected Trick(Player player, Random random) {
    this.player = player;
    this.random = random;
  }

  /** Adds what he sends in a block. */
  public abstract void play(Turn turn, List<Transaction> out);

  /** Whether what he sends stands before everything else of its game. */
  public boolean isFirstInBlock() {
    return false;
  }

  /** Who plays it. */
  public Player player() {
    return player;
  }

  /** Where its choices come from. */
  protected Random random() {
    return random;
  }

  /** One of some things. */
  protected <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
