package org.ovmlang.compiler.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known where a formula stands: if an operand of a conjunction matters, the others are
 * true; if one of a disjunction matters, the others are false; in the body of a quantifier the
 * variable is a member. Immutable; each level holds what it adds.
 */
final class KnownFacts {

  static final KnownFacts NONE = new KnownFacts(null, Map.of(), Set.of());

  private final @Nullable KnownFacts outer;
  private final Map<Fact, Integer> operands;
  private final Set<Fact> own;

  private KnownFacts(@Nullable KnownFacts outer, Map<Fact, Integer> operands, Set<Fact> own) {
    this.outer = outer;
    this.operands = operands;
    this.own = own;
  }

  /** With facts that hold as well. */
  KnownFacts and(Set<Fact> facts) {
    return facts.isEmpty() ? this : new KnownFacts(this, count(List.of(facts)), Set.of());
  }

  /** With those of the operands but the one whose own facts are given. */
  KnownFacts andOthers(Map<Fact, Integer> operands, Set<Fact> own) {
    return operands.isEmpty() ? this : new KnownFacts(this, operands, own);
  }

  /** How many operands state each fact. */
  static Map<Fact, Integer> count(List<Set<Fact>> operands) {
    Map<Fact, Integer> counts = new HashMap<>();
    operands.forEach(facts -> facts.forEach(fact -> counts.merge(fact, 1, Integer::sum)));
    return counts;
  }

  /** Whether the fact is known. */
  boolean contain(Fact fact) {
    for (KnownFacts level = this; level != null; level = level.outer) {
      int others = level.operands.getOrDefault(fact, 0) - (level.own.contains(fact) ? 1 : 0);
      if (others > 0) {
        return true;
      }
    }
    return false;
  }
}
