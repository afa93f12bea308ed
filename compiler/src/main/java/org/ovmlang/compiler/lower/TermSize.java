package org.ovmlang.compiler.lower;

import org.ovmlang.compiler.ir.Term;

/**
 * How large a term is when it is written out: a literal counts one for every 32 bytes, everything
 * else one for itself. Terms share their parts, so that writing one out can be exponentially larger
 * than the program; the count stops at a limit.
 */
final class TermSize {

  private static final int HEX_DIGITS_OF_A_WORD = 64;

  private final int limit;
  private int counted;

  private TermSize(int limit) {
    this.limit = limit;
  }

  /** The size of the term, or something larger than the limit. */
  static int of(Term term, int limit) {
    TermSize size = new TermSize(limit);
    size.count(term);
    return size.counted;
  }

  private void count(Term term) {
    if (counted > limit) {
      return;
    }
    counted++;
    if (term instanceof Term.BytesLiteral literal) {
      counted += literal.hex().length() / HEX_DIGITS_OF_A_WORD;
    }
    term.parts().forEach(this::count);
  }
}
