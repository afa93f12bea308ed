package org.ovmlang.verification.metamorphic;

import java.util.Optional;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;

/** How much of what is said of two claims is the same. */
enum Agreement {
  /** All: truth, the bytes of the message and what it is good for, and how much is missing. */
  DECISION {
    @Override
    boolean holds(Decision first, Decision second, boolean allIsTold) {
      return first.truth() == second.truth()
          && first.move().equals(second.move())
          && first.missing().size() == second.missing().size();
    }
  },
  /** What is known, and whether one message settles it; the message may be another. */
  VERDICT {
    @Override
    boolean holds(Decision first, Decision second, boolean allIsTold) {
      return first.truth() == second.truth() && first.atOnce() == second.atOnce();
    }
  },
  /** The same; but where something is missing one of them may be undecided. */
  VERDICT_WHERE_ALL_IS_TOLD {
    @Override
    boolean holds(Decision first, Decision second, boolean allIsTold) {
      return VERDICT.holds(first, second, allIsTold)
          || (!allIsTold
              && (first.truth() == Truth.UNDECIDED
                  || second.truth() == Truth.UNDECIDED
                  || first.isTrue() == second.isTrue()));
    }
  };

  abstract boolean holds(Decision first, Decision second, boolean allIsTold);

  /**
   * Whether two deciders agree; a claim that is ill-formed to one is ill-formed to the other.
   *
   * @param allIsTold whether they were told everything
   */
  final boolean holds(Optional<Decision> first, Optional<Decision> second, boolean allIsTold) {
    return first.isPresent() == second.isPresent()
        && (first.isEmpty() || holds(first.get(), second.get(), allIsTold));
  }
}
