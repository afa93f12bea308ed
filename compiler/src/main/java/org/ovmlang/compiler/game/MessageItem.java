package org.ovmlang.compiler.game;

/** What the bytes of a message say, one after the other. */
public sealed interface MessageItem {

  /** The place at which it is said. */
  Place place();

  /**
   * Which part of a connective the mover takes.
   *
   * @param branch its number, from 0
   */
  record Branch(Place.Junction place, int branch) implements MessageItem {}

  /** The value of a variable. */
  record Value(Place.Quantifier place) implements MessageItem {}

  /** What follows is a message for the predicate of a claim value. */
  record ClaimMessage(Place.ClaimValue place) implements MessageItem {}
}
