package org.ovmlang.codegen.solidity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ovmlang.codegen.solidity.Condition.Kind;

/**
 * What is still to be shown once the formula at hand has been: the conjuncts behind those on the
 * way down to it. They are shown by a function of their own that is told how many there are.
 *
 * @param conjuncts the function; it grows while the way down is translated
 * @param count how many of its conjuncts are pending here
 */
record Pending(@Nullable PendingConjuncts conjuncts, int count) {

  /** Nothing, where the formula is not so deep that anything could be. */
  static final Pending NONE = new Pending(null, 0);

  /** One more place on the way down; its conditions come before all that is pending here. */
  Pending push(List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return this;
    }
    PendingConjuncts function = Objects.requireNonNull(conjuncts);
    return new Pending(function, function.push(count, conditions));
  }

  /** Whether anything may be pending on the way further down. */
  boolean isPossible() {
    return conjuncts != null;
  }

  /** What the function needs. */
  Usage usage() {
    return conjuncts == null ? Usage.none() : conjuncts.usage();
  }

  /** Whether nothing is pending here. */
  boolean isEmpty() {
    return count == 0;
  }

  /** The answer if what comes before the pending conjuncts has this one. */
  Condition then(Condition answer) {
    if (isEmpty() || answer.code().equals("false")) {
      return answer;
    }
    Condition rest = Objects.requireNonNull(conjuncts).call(count);
    return answer.code().equals("true") ? rest : Condition.join(Kind.AND, List.of(answer, rest));
  }
}
