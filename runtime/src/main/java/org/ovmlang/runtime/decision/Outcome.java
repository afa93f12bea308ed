package org.ovmlang.runtime.decision;

import java.util.Optional;

/**
 * What became of one of many claims: a decision, or the reason why there is none.
 *
 * @param index which of the claims it is, from 0
 * @param claim the claim
 * @param decision what was decided
 * @param failure why nothing was: an {@link IllFormedClaimException}, what the witness store threw,
 *     or a {@link java.util.concurrent.CancellationException} if nobody waited for it
 * @param <C> the claims of the predicate
 */
public record Outcome<C>(
    long index, C claim, Optional<Decision> decision, Optional<Throwable> failure) {

  /** Refuses, with {@link IllegalArgumentException}, neither of both, and both. */
  public Outcome {
    if (decision.isPresent() == failure.isPresent()) {
      throw new IllegalArgumentException("a decision or a failure: " + decision + ", " + failure);
    }
  }

  static <C> Outcome<C> failed(long index, C claim, Throwable failure) {
    return new Outcome<>(index, claim, Optional.empty(), Optional.of(failure));
  }
}
