package org.ovmlang.verification.game;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.Formula;

/**
 * A formula that is disputed, with the values of the variables that are free in it. Two are the
 * same if everything that decides how play goes on is the same; a formula is the same as itself
 * only.
 */
final class OpenPlace {

  private final Formula formula;
  private final boolean positive;
  private final Map<Integer, SmallValue> values;
  private final int fuel;
  private final int hash;

  /**
   * A place.
   *
   * @param positive whether the defender says that the formula is true, and not that it is false
   * @param values the values of the variables that are free in it, by id, and of no others
   * @param fuel how many claim values play may still go through
   */
  OpenPlace(Formula formula, boolean positive, Map<Integer, SmallValue> values, int fuel) {
    this.formula = formula;
    this.positive = positive;
    this.values = values;
    this.fuel = fuel;
    this.hash =
        ((System.identityHashCode(formula) * 31 + values.hashCode()) * 31 + fuel) * 2
            + (positive ? 1 : 0);
  }

  Formula formula() {
    return formula;
  }

  boolean positive() {
    return positive;
  }

  Map<Integer, SmallValue> values() {
    return values;
  }

  int fuel() {
    return fuel;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // A formula that was written twice is two places.
  public boolean equals(@Nullable Object other) {
    return other instanceof OpenPlace place
        && formula == place.formula
        && positive == place.positive
        && fuel == place.fuel
        && values.equals(place.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
