package org.ovmlang.compiler.check;

import java.util.Optional;
import org.ovmlang.compiler.ir.Term;

/**
 * Something that is known where a formula stands, because of what else must hold there. Subjects
 * are texts, so that facts about equal terms are equal.
 */
sealed interface Fact {

  /** The address of the claim in this place is compared with something. */
  record Compared(Places.Place claim) implements Fact {}

  /** The term has a value. */
  record HasValue(String term) implements Fact {}

  /** One number is not greater than the other. */
  record NotGreater(String smaller, String greater) implements Fact {}

  /** The number is less than some other, so that its successor exists. */
  record NotGreatest(String number) implements Fact {}

  /** That the term has a value; nothing about a term that is too large to be named. */
  static Optional<Fact> hasValue(Term term) {
    return TermText.of(term).map(HasValue::new);
  }

  /** That one term is not greater than the other. */
  static Optional<Fact> notGreater(Term smaller, Term greater) {
    return TermText.of(smaller)
        .flatMap(small -> TermText.of(greater).map(great -> new NotGreater(small, great)));
  }

  /** That the term is less than some number. */
  static Optional<Fact> notGreatest(Term number) {
    return TermText.of(number).map(NotGreatest::new);
  }
}
