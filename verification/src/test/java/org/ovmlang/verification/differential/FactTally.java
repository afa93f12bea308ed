package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import org.ovmlang.runtime.decision.Truth;

/** How facts were spread, so that a comparison of nothing but trivial ones is seen. */
final class FactTally {

  private int trueFacts;
  private int falseFacts;
  private int withWitnesses;
  private int refused;
  private int cases;
  private int certain;
  private int optimistic;
  private int decidedByFact;
  private int notDecidedByFact;

  void recorded(RecordedFact fact) {
    trueFacts += fact.truth() ? 1 : 0;
    falseFacts += fact.truth() ? 0 : 1;
    withWitnesses += fact.message().length() > 2 ? 1 : 0;
  }

  /** Chain state or a claim value had a say. */
  void refused() {
    refused++;
  }

  void compared(ThreeWay.Comparison comparison) {
    cases++;
    certain +=
        comparison
                .decision()
                .filter(it -> it.truth() == Truth.TRUE_CERTAIN || it.truth() == Truth.FALSE_CERTAIN)
                .isPresent()
            ? 1
            : 0;
  }

  void answeredWithFact(boolean taken) {
    decidedByFact += taken ? 1 : 0;
    notDecidedByFact += taken ? 0 : 1;
  }

  void require(int programs) {
    assertThat(trueFacts).isGreaterThan(5 * programs);
    assertThat(falseFacts).isGreaterThan(5 * programs);
    assertThat(withWitnesses).isGreaterThan(programs);
    assertThat(refused).isGreaterThan(programs);
    assertThat(cases).isGreaterThan(20 * programs);
    assertThat(certain).isGreaterThan(5 * programs);
    assertThat(decidedByFact).isGreaterThan(programs);
    assertThat(notDecidedByFact).isGreaterThan(programs);
  }

  @Override
  public String toString() {
    return "facts: %d true, %d false, %d with witnesses, %d not recorded; %d cases, %d certain, %d optimistic; at places %d decided by a fact, %d not"
        .formatted(
            trueFacts,
            falseFacts,
            withWitnesses,
            refused,
            cases,
            certain,
            optimistic,
            decidedByFact,
            notDecidedByFact);
  }
}
