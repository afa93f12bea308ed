package org.ovmlang.verification.games;

import java.util.Optional;
import java.util.Random;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * From where an honest player takes his moves: the rules of messages, or the generated deciders.
 */
public interface Knowledge {

  /**
   * A move at a place.
   *
   * @param message the bytes that the contract wants
   * @param atOnce whether they leave nothing open
   */
  record Move(Octets message, boolean atOnce) {}

  /** The move with which the player who is to move at a place wins, if there is one. */
  Optional<Move> winning(OpenPlace place, Random random);

  /** Knows every value that anybody can produce, and the rules of messages. */
  static Knowledge of(Setting setting) {
    return new Knowledge() {
      @Override
      public Optional<Move> winning(OpenPlace place, Random random) {
        return setting
            .know(place, random)
            .map(message -> new Move(message, setting.judge(place, message).isAtOnce()));
      }

      @Override
      public String toString() {
        return "the rules";
      }
    };
  }
}
