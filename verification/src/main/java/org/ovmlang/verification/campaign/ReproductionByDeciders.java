package org.ovmlang.verification.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.Difference;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.RandomWorlds;
import org.ovmlang.verification.differential.ThreeWay;
import org.ovmlang.verification.interpreter.Interpreter;

/** Compares what deciders say of claims with their truth: without solc, which takes the time. */
final class ReproductionByDeciders extends Reproduction {

  private final Workbench workbench;

  ReproductionByDeciders(Workbench workbench) {
    super(ThreeWay.DECISION_IS_TRUTH);
    this.workbench = workbench;
  }

  @Override
  List<Running> start(List<ProgramText> texts, List<CheckedProgram> programs) {
    List<Running> running = new ArrayList<>();
    List<Optional<JavaSide>> sides = workbench.tryDeciders(programs);
    for (int i = 0; i < sides.size(); i++) {
      if (sides.get(i).isPresent()) {
        JavaSide deciders = sides.get(i).get();
        CheckedProgram program = programs.get(i);
        Deployment deployment = RandomWorlds.imagined(program);
        running.add(
            new Running(
                texts.get(i),
                program,
                deployment,
                cases ->
                    cases.stream()
                        .map(it -> compared(program, deciders, deployment, it))
                        .toList()));
      }
    }
    return running;
  }

  private static Compared compared(
      CheckedProgram program, JavaSide deciders, Deployment deployment, ClaimCase claimCase) {
    boolean truth =
        Interpreter.truth(
            program,
            claimCase.definition(),
            claimCase.inputs(),
            claimCase.world(),
            Interpreter.FUEL);
    List<Difference> differences = new ArrayList<>();
    Optional<Decision> decision = deciders.decide(claimCase, Set.copyOf(deployment.stores()));
    if (decision.isPresent()
        && decision.get().truth() != Truth.UNDECIDED
        && decision.get().isTrue() != truth) {
      differences.add(
          new Difference(
              ThreeWay.DECISION_IS_TRUTH, "decider " + decision.get() + ", interpreter " + truth));
    }
    return new Compared(claimCase, differences);
  }
}
