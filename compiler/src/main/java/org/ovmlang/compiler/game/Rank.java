package org.ovmlang.compiler.game;

/**
 * How many messages a formula takes at most. Of a formula whose negation is played, the two numbers
 * change places.
 *
 * @param sigma when the first message is the defender's
 * @param pi when the first message is the challenger's
 */
public record Rank(int sigma, int pi) {

  /** Of what the contract evaluates. */
  public static final Rank GROUND = new Rank(0, 0);

  /** Of both formulas, under a conjunction or a disjunction. */
  public Rank max(Rank other) {
    return new Rank(Math.max(sigma, other.sigma), Math.max(pi, other.pi));
  }

  /** Of the negation. */
  public Rank negated() {
    return new Rank(pi, sigma);
  }

  /** Of {@code any} whose member ∧ body has this rank, or of a claim whose body has it. */
  public Rank moved() {
    int first = Math.max(1, sigma);
    return new Rank(first, first + 1);
  }

  /** The most messages of a dispute, the claim and the last one counted, claimed with a block. */
  public int depth() {
    return Math.max(1, sigma);
  }

  /** The same of a claim without the defender's block. */
  public int depthBare() {
    return 1 + Math.max(1, pi);
  }
}
