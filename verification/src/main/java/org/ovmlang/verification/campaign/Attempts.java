package org.ovmlang.verification.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Difference;
import org.ovmlang.verification.differential.ThreeWay;
import org.ovmlang.verification.interpreter.TooMuchException;

/** Compares cases also where an implementation fails, which is a difference like any other. */
public final class Attempts {

  private Attempts() {}

  /**
   * What came of a case.
   *
   * @param comparison nothing if an implementation failed, or it is too much for the interpreter
   * @param failure how it did
   */
  public record Attempt(
      ClaimCase claimCase, Optional<ThreeWay.Comparison> comparison, Optional<Difference> failure) {

    /** All laws that the case breaks. */
    public List<Difference> differences() {
      return failure
          .map(List::of)
          .orElseGet(() -> comparison.map(ThreeWay.Comparison::differences).orElse(List.of()));
    }
  }

  /** All together; one by one if an implementation fails, to see at which. */
  public static List<Attempt> compare(ThreeWay threeWay, List<ClaimCase> cases) {
    List<Attempt> attempts = new ArrayList<>();
    try {
      for (ThreeWay.Comparison each : threeWay.compare(cases)) {
        attempts.add(new Attempt(each.claimCase(), Optional.of(each), Optional.empty()));
      }
    } catch (RuntimeException | StackOverflowError e) {
      if (cases.size() == 1 && e instanceof TooMuchException) {
        return List.of(new Attempt(cases.get(0), Optional.empty(), Optional.empty()));
      }
      if (cases.size() == 1) {
        Difference failure = new Difference(Difference.RUNS, e.toString());
        return List.of(new Attempt(cases.get(0), Optional.empty(), Optional.of(failure)));
      }
      cases.forEach(each -> attempts.addAll(compare(threeWay, List.of(each))));
    }
    return attempts;
  }
}
