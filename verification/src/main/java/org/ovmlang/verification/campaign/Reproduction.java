package org.ovmlang.verification.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.Difference;
import org.ovmlang.verification.differential.Regressions;

/** Says whether programs and cases still break a law. */
abstract class Reproduction implements AutoCloseable {

  private final String law;

  Reproduction(String law) {
    this.law = law;
  }

  /**
   * A program with all that is needed to compare cases of it.
   *
   * @param comparison what comes of cases whose addresses are those of the deployment
   */
  record Running(
      ProgramText text,
      CheckedProgram program,
      Deployment deployment,
      Function<List<ClaimCase>, List<Compared>> comparison) {}

  /** A case and the laws that it breaks. */
  record Compared(ClaimCase claimCase, List<Difference> differences) {

    Compared {
      differences = List.copyOf(differences);
    }
  }

  /**
   * A case that breaks the law.
   *
   * @param claimCase the case, with the addresses of where its program runs
   */
  record Broken(ClaimCase claimCase, Difference difference) {}

  /** Those of the programs that the checker and the back ends take, running. */
  final List<Running> start(List<ProgramText> texts) {
    List<ProgramText> accepted = new ArrayList<>();
    List<CheckedProgram> programs = new ArrayList<>();
    for (ProgramText text : texts) {
      Optional<CheckedProgram> program = text.compile().program();
      if (program.isPresent()) {
        accepted.add(text);
        programs.add(program.get());
      }
    }
    return programs.isEmpty() ? List.of() : start(accepted, programs);
  }

  /** Those of the programs that the back ends take, running. */
  abstract List<Running> start(List<ProgramText> texts, List<CheckedProgram> programs);

  /**
   * The first of the cases that breaks the law, and how.
   *
   * @param from where the addresses are that the cases speak of
   */
  final Optional<Broken> firstBroken(Running running, List<ClaimCase> cases, Deployment from) {
    List<ClaimCase> moved = new ArrayList<>();
    for (ClaimCase each : cases) {
      moved.add(Regressions.moved(each, from, running.deployment()));
    }
    for (Compared compared : running.comparison().apply(moved)) {
      for (Difference difference : compared.differences()) {
        if (difference.law().equals(law)) {
          return Optional.of(new Broken(compared.claimCase(), difference));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {}
}
