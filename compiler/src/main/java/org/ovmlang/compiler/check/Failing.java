package org.ovmlang.compiler.check;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.Term;

/** Finds what in a term can be without a value. */
final class Failing {

  private Failing() {}

  /** The parts of the term, itself included, that can fail although their own parts have values. */
  static List<Term> in(Term term) {
    List<Term> failing = new ArrayList<>();
    collect(term, failing);
    return failing;
  }

  private static void collect(Term term, List<Term> failing) {
    if (canFail(term) && failing.size() < Facts.MAX_FACTS) {
      failing.add(term);
    }
    term.parts().forEach(part -> collect(part, failing));
  }

  private static boolean canFail(Term term) {
    if (term instanceof Term.Arithmetic arithmetic) {
      return !(arithmetic.left() instanceof Term.UintLiteral
          && arithmetic.right() instanceof Term.UintLiteral);
    }
    return term instanceof Term.Decode
        || term instanceof Term.ClaimInput
        || term instanceof Term.ListElement;
  }
}
