package org.ovmlang.runtime.decision;

/**
 * The value of a formula while it is decided: a chain of seven in the order of the declaration.
 *
 * <p>Conjunction is the minimum, disjunction the maximum, negation the reversal. {@link
 * #TRUE_AT_ONCE} and {@link #FALSE_AT_ONCE} say more than certain: one message proves, or refutes,
 * the formula on the chain. See {@code docs/semantics.md}.
 */
public enum Verdict {
  /** Refuted by one message. */
  FALSE_AT_ONCE(Truth.FALSE_CERTAIN),
  /** False, whatever witnesses anybody holds. */
  FALSE_CERTAIN(Truth.FALSE_CERTAIN),
  /** False over the known witnesses. */
  FALSE_OPTIMISTIC(Truth.FALSE_OPTIMISTIC),
  /** Something other than a witness is missing. */
  UNDECIDED(Truth.UNDECIDED),
  /** True over the known witnesses. */
  TRUE_OPTIMISTIC(Truth.TRUE_OPTIMISTIC),
  /** True, whatever witnesses anybody holds. */
  TRUE_CERTAIN(Truth.TRUE_CERTAIN),
  /** Proved by one message. */
  TRUE_AT_ONCE(Truth.TRUE_CERTAIN);

  private final Truth truth;

  Verdict(Truth truth) {
    this.truth = truth;
  }

  /** The verdict of a formula that the chain evaluates by itself: at once, either way. */
  public static Verdict ground(boolean holds) {
    return holds ? TRUE_AT_ONCE : FALSE_AT_ONCE;
  }

  /** The verdict of the conjunction: the lesser of the two. */
  public Verdict and(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The verdict of the disjunction: the greater of the two. */
  public Verdict or(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The verdict of the negation: the same place counted from the other end. */
  public Verdict not() {
    return switch (this) {
      case FALSE_AT_ONCE -> TRUE_AT_ONCE;
      case FALSE_CERTAIN -> TRUE_CERTAIN;
      case FALSE_OPTIMISTIC -> TRUE_OPTIMISTIC;
      case UNDECIDED -> UNDECIDED;
      case TRUE_OPTIMISTIC -> FALSE_OPTIMISTIC;
      case TRUE_CERTAIN -> FALSE_CERTAIN;
      case TRUE_AT_ONCE -> FALSE_AT_ONCE;
    };
  }

  /** Whether one message decides the formula. */
  public boolean isAtOnce() {
    return this == TRUE_AT_ONCE || this == FALSE_AT_ONCE;
  }

  /** Whether no witness that anybody may still hold can change it; at once is certain too. */
  public boolean isCertain() {
    return truth.isCertain();
  }

  /** Whether it is true as far as is known: there is a message that proves as far as it goes. */
  public boolean isTrue() {
    return compareTo(UNDECIDED) > 0;
  }

  /** Whether it is false as far as is known: there is a message that refutes as far as it goes. */
  public boolean isFalse() {
    return compareTo(UNDECIDED) < 0;
  }

  /** Whether it is true, and more so than {@code other}. */
  public boolean provesBetterThan(Verdict other) {
    return isTrue() && compareTo(other) > 0;
  }

  /** Whether it is false, and more so than {@code other}. */
  public boolean refutesBetterThan(Verdict other) {
    return isFalse() && compareTo(other) < 0;
  }

  /** What is known of the truth, without the way to show it. */
  public Truth truth() {
    return truth;
  }
}
