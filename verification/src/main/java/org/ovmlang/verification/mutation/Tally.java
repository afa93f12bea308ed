package org.ovmlang.verification.mutation;

import java.util.List;

/**
 * The mutants of a package or a module.
 *
 * @param mutants how many there are
 * @param killed how many a test failed on, or ended with an error
 * @param timedOut how many did not end in time, which counts as killed
 * @param survived how many no test failed on
 * @param notCovered how many no test ran
 * @param notJudged how many PIT could not try; that counts as not detected
 * @param explained how many of the last three have an explanation
 * @param score of a hundred mutants how many were killed, rounded down to a tenth
 */
record Tally(
    int mutants,
    int killed,
    int timedOut,
    int survived,
    int notCovered,
    int notJudged,
    int explained,
    double score) {

  /** Counts mutants. */
  static Tally of(List<Mutant> mutants, List<Explanation> explanations) {
    int timedOut = count(mutants, Mutant.Fate.TIMED_OUT);
    int survived = count(mutants, Mutant.Fate.SURVIVED);
    int notCovered = count(mutants, Mutant.Fate.NO_COVERAGE);
    int notJudged = count(mutants, Mutant.Fate.RUN_ERROR);
    int detected = mutants.size() - survived - notCovered - notJudged;
    long explained =
        mutants.stream()
            .filter(mutant -> explanations.stream().anyMatch(each -> each.explains(mutant)))
            .count();
    return new Tally(
        mutants.size(),
        detected - timedOut,
        timedOut,
        survived,
        notCovered,
        notJudged,
        (int) explained,
        mutants.isEmpty() ? 100 : Math.floorDiv(1000L * detected, (long) mutants.size()) / 10.0);
  }

  private static int count(List<Mutant> mutants, Mutant.Fate fate) {
    return (int) mutants.stream().filter(mutant -> mutant.fate() == fate).count();
  }
}
