package org.ovmlang.verification.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.Difference;
import org.ovmlang.verification.differential.ThreeWay;

/**
 * Makes a program and a case smaller as long as they break the same law: first the case, which
 * costs no compilation, then the program, then the case again.
 */
final class Shrinker {

  /** Compilations take most of the time: so many smaller programs are compiled at a time. */
  private static final int TEXTS_AT_A_TIME = 8;

  /** What is small by then is small enough to read. */
  private static final int MAX_COMPILATIONS = 40;

  private final Workbench workbench;
  private int compilations;

  Shrinker(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * What breaks a law.
   *
   * @param deployment the addresses of which the case speaks
   */
  record Broken(
      ProgramText text, ClaimCase claimCase, Deployment deployment, Difference difference) {}

  /**
   * A small program and case that break the law.
   *
   * @return nothing if the difference does not come again
   */
  Optional<Broken> shrink(Broken large) {
    Optional<Broken> small = Optional.empty();
    if (large.difference().law().equals(ThreeWay.DECISION_IS_TRUTH)) {
      small = shrink(large, new ReproductionByDeciders(workbench));
    }
    return small.isPresent()
        ? small
        : shrink(large, new ReproductionOnChain(workbench, large.difference().law()));
  }

  private Optional<Broken> shrink(Broken large, Reproduction made) {
    try (Reproduction reproduction = made) {
      for (Reproduction.Running running : reproduction.start(List.of(large.text()))) {
        Optional<Reproduction.Broken> first =
            reproduction.firstBroken(running, List.of(large.claimCase()), large.deployment());
        if (first.isPresent()) {
          Reduction reduction = new Reduction(reproduction, running, first.get());
          reduction.shrinkCase();
          reduction.shrinkText();
          reduction.shrinkCase();
          return Optional.of(reduction.result());
        }
      }
      return Optional.empty();
    }
  }

  /** A reduction on its way. */
  private final class Reduction {

    private final Reproduction reproduction;
    private final Set<ProgramText> tried = new HashSet<>();
    private Reproduction.Running running;
    private Reproduction.Broken broken;

    Reduction(Reproduction reproduction, Reproduction.Running running, Reproduction.Broken broken) {
      this.reproduction = reproduction;
      this.running = running;
      this.broken = broken;
    }

    Broken result() {
      return new Broken(
          running.text(), broken.claimCase(), running.deployment(), broken.difference());
    }

    void shrinkCase() {
      boolean smaller = true;
      while (smaller) {
        List<ClaimCase> candidates =
            CaseReductions.of(
                broken.claimCase(), running.program().definition(broken.claimCase().definition()));
        Optional<Reproduction.Broken> found =
            reproduction.firstBroken(running, candidates, running.deployment());
        found.ifPresent(it -> broken = it);
        smaller = found.isPresent();
      }
    }

    void shrinkText() {
      boolean smaller = true;
      while (smaller) {
        smaller = false;
        List<ProgramText> waiting = new ArrayList<>();
        for (ProgramText candidate : TextReductions.of(running.text())) {
          if (tried.add(candidate) && isWorthwhile(candidate)) {
            waiting.add(candidate);
          }
          if (waiting.size() == TEXTS_AT_A_TIME) {
            smaller = takeFirst(waiting);
            waiting.clear();
          }
          if (smaller || compilations >= MAX_COMPILATIONS) {
            break;
          }
        }
        smaller = smaller || takeFirst(waiting);
      }
    }

    private boolean isWorthwhile(ProgramText candidate) {
      Optional<CheckedProgram> program = candidate.compile().program();
      return program.isPresent() && hasPredicate(program.get());
    }

    private boolean hasPredicate(CheckedProgram program) {
      return program.definitions().stream()
          .map(Definition::id)
          .anyMatch(broken.claimCase().definition()::equals);
    }

    private boolean takeFirst(List<ProgramText> texts) {
      if (texts.isEmpty() || compilations >= MAX_COMPILATIONS) {
        return false;
      }
      compilations++;
      for (Reproduction.Running candidate : reproduction.start(texts)) {
        Optional<Reproduction.Broken> found =
            reproduction.firstBroken(candidate, List.of(broken.claimCase()), running.deployment());
        if (found.isPresent()) {
          running = candidate;
          broken = found.get();
          return true;
        }
      }
      return false;
    }
  }
}
