package org.ovmlang.verification.differential;

/**
 * A part of a world that a decider is not told, so that what depends on it is undecided.
 *
 * @param kind what it is a part of
 * @param name which one: the name of a constant or atom, the id of a definition, the address of a
 *     store in hex
 */
public record MissingPart(Kind kind, String name) {

  /** What worlds consist of, beside their witnesses: these may always be more. */
  public enum Kind {
    /** A deployment constant. */
    CONSTANT,
    /** A sentence that the user decides. */
    ATOM,
    /** What stands in a store. */
    STORE,
    /** Where a predicate stands, and its decider. */
    PREDICATE,
    /** Only its decider. */
    DECIDER
  }
}
