package org.ovmlang.compiler.game;

/**
 * Names a place of the normal form. Together with the values of the variables that are free in it,
 * it is all that the rest of a dispute depends on: not the calls through which play came there.
 *
 * @param definition the id of the definition in whose body it is
 * @param number the number of its formula in that body, counted from 0 depth first, from left to
 *     right, the membership formula of a quantifier before its body; negations are not counted
 * @param positive whether the formula itself stands there, and not its negation
 */
public record PlaceId(String definition, int number, boolean positive)
    implements Comparable<PlaceId> {

  @Override
  public int compareTo(PlaceId other) {
    int byDefinition = definition.compareTo(other.definition);
    if (byDefinition != 0) {
      return byDefinition;
    }
    int byNumber = Integer.compare(number, other.number);
    return byNumber != 0 ? byNumber : Boolean.compare(other.positive, positive);
  }

  /** The definition, the number, and {@code +} for the formula or {@code -} for its negation. */
  @Override
  public String toString() {
    return definition + "#" + number + (positive ? "+" : "-");
  }
}
