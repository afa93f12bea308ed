package org.ovmlang.runtime.decision;

import java.util.List;
import java.util.Optional;
import org.ovmlang.runtime.value.Bytes;

/**
 * What a local engine says about a claim.
 *
 * @param truth what is known of the claim's truth
 * @param atOnce whether one message to the chain decides the claim
 * @param message that message: a proof of a true claim, a refutation of a false one, exactly as the
 *     predicate contract reads it (it may be empty); present just if {@code atOnce}
 * @param missing what the engine looked for and its world lacks, a sentence each, in the order it
 *     was met; empty if the truth is certain
 */
public record Decision(Truth truth, boolean atOnce, Optional<Bytes> message, List<String> missing) {

  /** Refuses, with {@link IllegalArgumentException}, parts that contradict one another. */
  public Decision {
    missing = List.copyOf(missing);
    boolean certain = truth == Truth.TRUE_CERTAIN || truth == Truth.FALSE_CERTAIN;
    if (atOnce != message.isPresent() || (atOnce && !certain) || (certain && !missing.isEmpty())) {
      throw new IllegalArgumentException(
          "not a decision: " + truth + ", " + atOnce + ", " + message + ", " + missing);
    }
  }

  /** Whether no witness that anybody may still hold can change the truth. */
  public boolean isCertain() {
    return truth == Truth.TRUE_CERTAIN || truth == Truth.FALSE_CERTAIN;
  }

  /** Whether the claim is true as far as is known, certainly or optimistically. */
  public boolean isTrue() {
    return truth.compareTo(Truth.UNDECIDED) > 0;
  }

  /** Whether the claim is false as far as is known, certainly or optimistically. */
  public boolean isFalse() {
    return truth.compareTo(Truth.UNDECIDED) < 0;
  }
}
