package org.ovmlang.verification.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;

/** How often a law was tried, and on what: one that was tried on falsehoods only says nothing. */
final class Tally {

  private static final int LEAST_PROGRAMS = Samples.MANY ? 4 : 2;
  private static final int LEAST_CASES = Samples.MANY ? 400 : 100;

  /** Of so many cases at least one is of each kind. */
  private static final int SHARE = 25;

  private final String law;
  private int programs;
  private int sites;
  private int cases;
  private int illFormed;
  private int trueClaims;
  private int decided;
  private int tooLong;

  Tally(String law) {
    this.law = law;
  }

  void program(int changedPlaces) {
    programs++;
    sites += changedPlaces;
  }

  void tooLong() {
    tooLong++;
  }

  void add(Sample.Told told) {
    cases++;
    illFormed += told.wellFormed() ? 0 : 1;
    trueClaims += told.truth() ? 1 : 0;
    decided += told.decision().filter(Tally::isDecided).isPresent() ? 1 : 0;
  }

  private static boolean isDecided(Decision decision) {
    return decision.truth() != Truth.UNDECIDED;
  }

  int cases() {
    return cases;
  }

  private void requireTrueAndFalse() {
    int falseClaims = cases - trueClaims - illFormed;
    assertThat(trueClaims).as("true claims: %s", this).isGreaterThan(cases / SHARE);
    assertThat(falseClaims).as("false claims: %s", this).isGreaterThan(cases / SHARE);
    assertThat(illFormed).as("ill-formed claims: %s", this).isPositive();
  }

  /** Fails if the law was hardly tried. */
  void require() {
    System.out.println(this);
    assertThat(programs).as("programs: %s", this).isGreaterThanOrEqualTo(LEAST_PROGRAMS);
    assertThat(sites).as("places: %s", this).isGreaterThanOrEqualTo(programs);
    assertThat(cases).as("cases: %s", this).isGreaterThanOrEqualTo(LEAST_CASES);
    requireTrueAndFalse();
    assertThat(decided).as("decided claims: %s", this).isGreaterThan(cases / 2);
    assertThat(tooLong).as("too long: %s", this).isLessThan(1 + cases / 10);
  }

  @Override
  public String toString() {
    return "%s: %d programs changed in %d places, %d cases: %d true, %d ill-formed, %d decided; %d too long"
        .formatted(law, programs, sites, cases, trueClaims, illFormed, decided, tooLong);
  }
}
