package org.ovmlang.verification.differential;

/**
 * A law of the comparison that a case breaks.
 *
 * @param law the law, a sentence
 * @param detail what was observed
 */
public record Difference(String law, String detail) {

  @Override
  public String toString() {
    return law + "\n    " + detail;
  }
}
