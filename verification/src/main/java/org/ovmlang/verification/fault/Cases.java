package org.ovmlang.verification.fault;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Difference;
import org.ovmlang.verification.differential.ThreeWay;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.TooMuchException;

/** Cases of a program at one deployment, in which one looks for the first law that is broken. */
final class Cases {

  private static final int AT_A_TIME = 16;

  private final CheckedProgram program;
  private final int count;
  private final IntFunction<ClaimCase> made;
  private final List<List<ClaimCase>> batches = new ArrayList<>();

  Cases(CheckedProgram program, int count, IntFunction<ClaimCase> made) {
    this.program = program;
    this.count = count;
    this.made = made;
  }

  /** A law that one of the cases breaks; nothing if none does. */
  Optional<String> brokenLaw(ThreeWay threeWay) {
    for (int i = 0; i * AT_A_TIME < count; i++) {
      Optional<String> law = brokenLaw(threeWay, batch(i));
      if (law.isPresent()) {
        return law;
      }
    }
    return Optional.empty();
  }

  /** One by one where one of them is too much for the interpreter: of that one nothing is known. */
  private static Optional<String> brokenLaw(ThreeWay threeWay, List<ClaimCase> cases) {
    try {
      return threeWay.compare(cases).stream()
          .flatMap(comparison -> comparison.differences().stream())
          .map(Difference::law)
          .findFirst();
    } catch (TooMuchException e) {
      return cases.size() == 1
          ? Optional.empty()
          : cases.stream().flatMap(each -> brokenLaw(threeWay, List.of(each)).stream()).findFirst();
    } catch (UncheckedIOException nodeIsGone) {
      // That is no proof that a fault was seen.
      throw nodeIsGone;
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(Difference.RUNS);
    }
  }

  private List<ClaimCase> batch(int index) {
    while (batches.size() <= index) {
      int start = batches.size() * AT_A_TIME;
      List<ClaimCase> batch = new ArrayList<>();
      for (int i = start; i < Math.min(count, start + AT_A_TIME); i++) {
        ClaimCase claimCase = made.apply(i);
        if (isShort(claimCase)) {
          batch.add(claimCase);
        }
      }
      batches.add(batch);
    }
    return batches.get(index);
  }

  private boolean isShort(ClaimCase claimCase) {
    try {
      Interpreter.truth(
          program, claimCase.definition(), claimCase.inputs(), claimCase.world(), Interpreter.FUEL);
      return true;
    } catch (TooMuchException e) {
      return false;
    }
  }
}
