package org.ovmlang.verification.campaign;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.differential.ThreeWay;

/** Compares three ways, on a chain of its own. */
final class ReproductionOnChain extends Reproduction {

  private final Workbench workbench;
  private final Site site = new Site(1);

  ReproductionOnChain(Workbench workbench, String law) {
    super(law);
    this.workbench = workbench;
  }

  @Override
  List<Running> start(List<ProgramText> texts, List<CheckedProgram> programs) {
    List<Running> running = new ArrayList<>();
    List<Workbench.Attempt> attempts = workbench.tryToCompile(programs);
    for (int i = 0; i < attempts.size(); i++) {
      ProgramText text = texts.get(i);
      attempts
          .get(i)
          .compiled()
          .map(compiled -> workbench.deploy(List.of(compiled), site).get(0))
          .map(it -> new ThreeWay(it.program(), it.deciders(), it.contracts()))
          .ifPresent(threeWay -> running.add(running(text, threeWay)));
    }
    return running;
  }

  private static Running running(ProgramText text, ThreeWay threeWay) {
    return new Running(
        text,
        threeWay.program(),
        threeWay.deployment(),
        cases ->
            Attempts.compare(threeWay, cases).stream()
                .map(attempt -> new Compared(attempt.claimCase(), attempt.differences()))
                .toList());
  }

  @Override
  public void close() {
    site.close();
  }
}
