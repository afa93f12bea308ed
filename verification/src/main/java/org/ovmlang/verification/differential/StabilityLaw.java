package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/**
 * What must be so of what a decider says that knows some of the witnesses only, or none: if it is
 * certain, it is the truth over all of them.
 */
final class StabilityLaw {

  private final JavaSide deciders;
  private final Set<Octets> stores;

  StabilityLaw(JavaSide deciders, Set<Octets> stores) {
    this.deciders = deciders;
    this.stores = stores;
  }

  /** Checks a case whose truth is known. */
  void check(ClaimCase claimCase, boolean truth, Findings findings) {
    List<InterpretedWorld.Witness> witnesses = claimCase.world().witnesses();
    for (int step = 1; step <= Math.min(2, witnesses.size()); step++) {
      ClaimCase less = with(claimCase, everySecond(witnesses, step));
      Optional<Decision> decision = deciders.decide(less, stores);
      if (decision.isPresent()
          && decision.get().truth().isCertain()
          && decision.get().isTrue() != truth) {
        findings.add(
            new Difference(
                "a certain decision is the truth also where others hold more witnesses",
                "decider " + decision.get() + " of " + less + ", interpreter " + truth));
      }
    }
  }

  /** None in the first step, one of two in the second. */
  private static List<InterpretedWorld.Witness> everySecond(
      List<InterpretedWorld.Witness> witnesses, int step) {
    List<InterpretedWorld.Witness> some = new ArrayList<>();
    for (int i = 0; i < witnesses.size(); i += 2) {
      if (step == 2) {
        some.add(witnesses.get(i));
      }
    }
    return some;
  }

  private static ClaimCase with(ClaimCase claimCase, List<InterpretedWorld.Witness> witnesses) {
    return new ClaimCase(
        claimCase.definition(),
        claimCase.inputs(),
        claimCase.world().withWitnesses(witnesses),
        claimCase.messages(),
        claimCase.missing());
  }
}
