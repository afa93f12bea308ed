package org.ovmlang.verification.fault;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.verification.differential.EdgeProgram;
import org.ovmlang.verification.games.StageId;

/** Finds mistakes, each by what looks at the part that it is made in. */
public final class Hunt {

  private static final int CASES = 400;
  private static final int CASES_OF_CONTRACTS = 48;

  private static final Specimen OPEN = Specimen.edges(EdgeProgram.OPEN);

  /** Each is compiled once for each mistake that it may show. */
  private static final List<Specimen> SMALL =
      List.of(
          Specimen.edges(EdgeProgram.TERMS),
          Specimen.edges(EdgeProgram.ATOMS),
          Specimen.edges(EdgeProgram.FUEL),
          Specimen.edges(EdgeProgram.ABSENT),
          Specimen.edges(EdgeProgram.ENCODINGS),
          Specimen.random(1),
          Specimen.part(8),
          Specimen.part(9),
          Specimen.part(0),
          Specimen.part(6),
          Specimen.plasma("stateUpdate", "ownership"),
          Specimen.random(5),
          OPEN);

  private static final Specimen ABSENT = Specimen.edges(EdgeProgram.ABSENT);
  private static final Specimen LARGE = Specimen.large(1);
  private static final Specimen PLASMA =
      Specimen.plasma("ownership", "stateUpdate", "checkpoint", "exit");

  private Hunt() {}

  /**
   * Hunts for these, of whatever parts.
   *
   * @return those that were found, in their order
   * @throws IllegalStateException if a fault cannot be made, or something is wrong without any
   */
  public static List<Caught> forAll(List<SeededFault> faults) {
    List<Caught> caught = new ArrayList<>();
    for (Part part : Part.values()) {
      List<SeededFault> some = faults.stream().filter(fault -> fault.part() == part).toList();
      if (!some.isEmpty()) {
        caught.addAll(in(part, some));
      }
    }
    return faults.stream()
        .flatMap(fault -> caught.stream().filter(each -> each.fault().equals(fault)))
        .toList();
  }

  private static List<Caught> in(Part part, List<SeededFault> faults) {
    return switch (part) {
      case JAVA_EMITTER -> ComparisonHunt.of(faults, List.of(ABSENT, LARGE, PLASMA, OPEN), CASES);
      case SOLIDITY_EMITTER, SUPPORT_LIBRARY ->
          ComparisonHunt.of(faults, SMALL, CASES_OF_CONTRACTS);
      case ADJUDICATOR -> DisputeHunt.of(faults, List.of(new StageId(StageId.Kind.RANDOM, 1, 60)));
      case RUNTIME -> RuntimeHunt.of(faults, List.of(LARGE, PLASMA, OPEN), CASES);
      case COMPILER -> CompilerHunt.of(faults, List.of(PLASMA, Specimen.random(1)), CASES);
    };
  }
}
