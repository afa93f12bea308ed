package org.ovmlang.verification.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.Regressions;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.differential.ThreeWay;

/** What a campaign once found, and was then put right, stays right. */
class KeptRegressionsTest {

  private static final KeptRegressions KEPT =
      new KeptRegressions(
          Path.of(
              System.getProperty("ovm.root.directory"),
              "verification/src/test/resources/regressions/programs"));

  @TestFactory
  List<DynamicTest> whatWasFoundOnceIsRight() {
    List<DynamicTest> tests = new ArrayList<>();
    for (KeptRegressions.Kept kept : KEPT.all()) {
      tests.add(DynamicTest.dynamicTest(kept.folder().getFileName().toString(), () -> check(kept)));
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private static void check(KeptRegressions.Kept kept) {
    CheckedProgram program = kept.text().compile().program().orElseThrow();
    Regression regression = kept.regression();
    Workbench workbench = new Workbench(regression.setting(), new Stopwatch(new Counts()));
    Workbench.Attempt attempt = workbench.tryToCompile(List.of(program)).get(0);
    assertThat(attempt.refusal()).isEmpty();
    ClaimCase claimCase = regression.claimCase();
    Deployment deployment = regression.deployment();
    if (claimCase == null || deployment == null) {
      return;
    }
    try (Site site = new Site(1)) {
      Workbench.Ready ready =
          workbench.deploy(List.of(attempt.compiled().orElseThrow()), site).get(0);
      ThreeWay threeWay = new ThreeWay(program, ready.deciders(), ready.contracts());
      ClaimCase moved = Regressions.moved(claimCase, deployment, threeWay.deployment());
      assertThat(Attempts.compare(threeWay, List.of(moved)))
          .allSatisfy(it -> assertThat(it.differences()).isEmpty());
    }
  }
}
