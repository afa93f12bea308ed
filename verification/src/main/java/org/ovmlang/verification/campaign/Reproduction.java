package org.ovmlang.verification.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.Difference;
import org.ovmlang.verification.differential.Regressions;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.differential.ThreeWay;

/** Says whether programs and cases still break a law, on a chain of its own. */
final class Reproduction implements AutoCloseable {

  private final Workbench workbench;
  private final Site site = new Site(1);
  private final String law;

  Reproduction(Workbench workbench, String law) {
    this.workbench = workbench;
    this.law = law;
  }

  /** A program on the chain of this reproduction. */
  record Running(ProgramText text, ThreeWay threeWay) {

    Deployment deployment() {
      return threeWay.deployment();
    }
  }

  /** The programs that the checker and both back ends take, running. */
  List<Running> start(List<ProgramText> texts) {
    List<ProgramText> accepted = new ArrayList<>();
    List<CheckedProgram> programs = new ArrayList<>();
    for (ProgramText text : texts) {
      Optional<CheckedProgram> program = text.compile().program();
      if (program.isPresent()) {
        accepted.add(text);
        programs.add(program.get());
      }
    }
    List<Workbench.Attempt> attempts =
        programs.isEmpty() ? List.of() : workbench.tryToCompile(programs);
    List<Running> running = new ArrayList<>();
    for (int i = 0; i < attempts.size(); i++) {
      ProgramText text = accepted.get(i);
      attempts
          .get(i)
          .compiled()
          .map(compiled -> workbench.deploy(List.of(compiled), site).get(0))
          .map(it -> new ThreeWay(it.program(), it.deciders(), it.contracts()))
          .ifPresent(threeWay -> running.add(new Running(text, threeWay)));
    }
    return running;
  }

  /**
   * The first of the cases that breaks the law, and how.
   *
   * @param from where the addresses are that the cases speak of
   */
  Optional<Broken> firstBroken(Running running, List<ClaimCase> cases, Deployment from) {
    List<ClaimCase> moved = new ArrayList<>();
    for (ClaimCase each : cases) {
      moved.add(Regressions.moved(each, from, running.deployment()));
    }
    for (Attempts.Attempt attempt : Attempts.compare(running.threeWay(), moved)) {
      for (Difference difference : attempt.differences()) {
        if (difference.law().equals(law)) {
          return Optional.of(new Broken(attempt.claimCase(), difference));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A case that breaks the law.
   *
   * @param claimCase the case, with the addresses of this chain
   */
  record Broken(ClaimCase claimCase, Difference difference) {}

  /** Whether a program has the predicate of a case. */
  static boolean hasPredicate(CheckedProgram program, ClaimCase claimCase) {
    return program.definitions().stream()
        .map(Definition::id)
        .anyMatch(claimCase.definition()::equals);
  }

  @Override
  public void close() {
    site.close();
  }
}
