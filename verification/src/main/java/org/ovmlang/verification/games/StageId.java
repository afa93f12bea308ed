package org.ovmlang.verification.games;

import java.util.Locale;

/**
 * Some games on one chain; the same for the same id.
 *
 * @param kind what they are about
 * @param seed of everything in it
 * @param games how many
 */
public record StageId(Kind kind, long seed, int games) {

  /** What games are about. */
  public enum Kind {
    /** Random programs of every construct. */
    RANDOM,
    /** The predicates of the plasma example. */
    PLASMA
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if the text is no id
   */
  public static StageId parse(String text) {
    String[] parts = text.strip().split(" ", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("no stage: " + text);
    }
    return new StageId(
        Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        Long.parseLong(parts[1]),
        Integer.parseInt(parts[2]));
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + " " + seed + " " + games;
  }
}
