package org.ovmlang.runtime.decision;

/**
 * What is known of a claim's truth.
 *
 * <p>Certain: no witness that anybody may still hold can change it. Optimistic: it holds over the
 * witnesses that this engine knows. In the order of the declaration, conjunction is the minimum.
 */
public enum Truth {
  /** False, whatever witnesses anybody holds. */
  FALSE_CERTAIN,
  /** False over the known witnesses. */
  FALSE_OPTIMISTIC,
  /** Something other than a witness is missing, such as chain state. */
  UNDECIDED,
  /** True over the known witnesses. */
  TRUE_OPTIMISTIC,
  /** True, whatever witnesses anybody holds. */
  TRUE_CERTAIN;

  /** Whether no witness that anybody may still hold can change it. */
  public boolean isCertain() {
    return this == TRUE_CERTAIN || this == FALSE_CERTAIN;
  }
}
