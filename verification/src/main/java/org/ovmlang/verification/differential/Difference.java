package org.ovmlang.verification.differential;

/**
 * A law of the comparison that a case breaks.
 *
 * @param law the law, a sentence
 * @param detail what was observed
 */
public record Difference(String law, String detail) {

  /** The law that a failure of an implementation breaks. */
  public static final String RUNS = "no accepted program fails at run time";

  /** The law that a refusal by a back end, javac or solc breaks. */
  public static final String COMPILES = "both back ends take what the checker accepts";

  @Override
  public String toString() {
    return law + "\n    " + detail;
  }
}
