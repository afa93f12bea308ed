package org.ovmlang.compiler.plan;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/** How an engine goes through the numbers of a {@code Source.Numbers}. */
public sealed interface NumberPlan {

  /**
   * It looks at the numbers that a store answers to the queries with, and at one other. For every
   * number that is in no answer the formula is decided alike, so that one of them speaks for all.
   *
   * @param queries at most {@link NumberPlanner#MAX_QUERIES}; none if the formula does not depend
   *     on the number at all
   */
  record LookUp(List<NumberQuery> queries) implements NumberPlan {

    /** Keeps a copy of the queries. */
    public LookUp {
      queries = List.copyOf(queries);
    }
  }

  /**
   * It looks at each number.
   *
   * @param span what depends on the number in a way that no index answers
   * @param reason why, as a clause: what there is to say of that place
   */
  record Count(Span span, String reason) implements NumberPlan {}
}
