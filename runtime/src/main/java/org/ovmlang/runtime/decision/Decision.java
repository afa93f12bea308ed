package org.ovmlang.runtime.decision;

import java.util.List;
import java.util.Optional;
import org.ovmlang.runtime.value.Bytes;

/**
 * What a local engine says about a claim, or about what is to be shown at a place of a dispute.
 *
 * @param truth what is known of the truth
 * @param move the best that can be said on the chain for it: of a claim a proof if it is true, a
 *     refutation if it is false; at a place of a dispute the move of whose turn it is, and none if
 *     he is wrong. Always there where the truth of a claim is known
 * @param missing what the engine looked for and its world lacks, a sentence each, in the order it
 *     was met; empty if the truth is certain
 */
public record Decision(Truth truth, Optional<Move> move, List<String> missing) {

  /** Refuses, with {@link IllegalArgumentException}, parts that contradict one another. */
  public Decision {
    missing = List.copyOf(missing);
    boolean fits =
        move.isEmpty()
            || switch (move.get().label()) {
              case DECIDES, WINS -> truth.isCertain();
              case HOPEFUL -> !truth.isCertain() && truth != Truth.UNDECIDED;
            };
    if (!fits || (truth.isCertain() && !missing.isEmpty())) {
      throw new IllegalArgumentException("not a decision: " + truth + ", " + move + ", " + missing);
    }
  }

  private static final Decision GROUND_TRUE = atOnce(Verdict.TRUE_AT_ONCE);
  private static final Decision GROUND_FALSE = atOnce(Verdict.FALSE_AT_ONCE);

  private static Decision atOnce(Verdict verdict) {
    Move move = new Move(Move.label(verdict), Bytes.EMPTY);
    return new Decision(verdict.truth(), Optional.of(move), List.of());
  }

  /** The decision of a claim that the chain evaluates by itself: at once, by the empty message. */
  public static Decision ground(boolean holds) {
    return holds ? GROUND_TRUE : GROUND_FALSE;
  }

  /** Whether one message to the chain decides it. */
  public boolean atOnce() {
    return move.isPresent() && move.get().label() == Move.Label.DECIDES;
  }

  /** That message; present just if {@link #atOnce}. */
  public Optional<Bytes> message() {
    return atOnce() ? move.map(Move::message) : Optional.empty();
  }

  /** Whether no witness that anybody may still hold can change the truth. */
  public boolean isCertain() {
    return truth.isCertain();
  }

  /** Whether it is true as far as is known, certainly or optimistically. */
  public boolean isTrue() {
    return truth.compareTo(Truth.UNDECIDED) > 0;
  }

  /** Whether it is false as far as is known, certainly or optimistically. */
  public boolean isFalse() {
    return truth.compareTo(Truth.UNDECIDED) < 0;
  }
}
