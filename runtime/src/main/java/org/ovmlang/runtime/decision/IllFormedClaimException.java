package org.ovmlang.runtime.decision;

/**
 * Says that inputs are no claim of a predicate: too few, too many, not canonically encoded, or
 * larger than the published bound. Such a claim cannot be asserted on the chain either.
 */
public final class IllFormedClaimException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With {@code message} to say which rule the inputs break. */
  public IllFormedClaimException(String message) {
    super(message);
  }
}
