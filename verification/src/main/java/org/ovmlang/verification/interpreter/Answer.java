package org.ovmlang.verification.interpreter;

import java.util.List;

/**
 * The answer of a contract to a move.
 *
 * @param kind whether it takes the message
 * @param open what the message leaves open; nothing if it is refused
 */
public record Answer(Kind kind, List<OpenPlace> open) {

  /** Whether a contract takes a message, and if not, why. */
  public enum Kind {
    /** All that the message meets is the mover's way. */
    SHOWN,
    /** Something is not. */
    NOT_SHOWN,
    /** It ends early, has bytes left, names no branch, or brings too large a value. */
    MALFORMED_MESSAGE,
    /** The inputs are not what the predicate expects. */
    ILL_FORMED_CLAIM,
    /** The predicate has no such place. */
    NO_SUCH_PLACE
  }

  /** Copies the places. */
  public Answer {
    open = List.copyOf(open);
  }

  static Answer refused(Kind kind) {
    return new Answer(kind, List.of());
  }

  /** Whether the message wins at once. */
  public boolean isAtOnce() {
    return kind == Kind.SHOWN && open.isEmpty();
  }

  /** The kind, and of what is shown the position. */
  @Override
  public String toString() {
    return kind == Kind.SHOWN ? kind + " " + OpenPlace.position(open) : kind.toString();
  }
}
