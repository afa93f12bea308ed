package org.ovmlang.verification.game;

import java.util.List;

/** A value of a small world. */
public sealed interface SmallValue {

  /** A number. */
  record Natural(int value) implements SmallValue {}

  /**
   * A claim.
   *
   * @param definition the id of its predicate
   * @param inputs its inputs, as many as whoever made it gave
   */
  record Claim(String definition, List<SmallValue> inputs) implements SmallValue {

    /** Copies the inputs. */
    public Claim {
      inputs = List.copyOf(inputs);
    }
  }
}
