package org.ovmlang.verification.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Difference;
import org.ovmlang.verification.differential.IrSurvey;
import org.ovmlang.verification.differential.RandomText;
import org.ovmlang.verification.differential.RandomWorlds;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.differential.ThreeWay;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.TooMuchException;

/** Does one batch: makes its programs, compiles them, deploys them, and compares their cases. */
final class BatchRun {

  static final String VERSIONS = "programs by version";
  static final String CONSTRUCTS = "constructs by programs";
  static final String DIFFERENCES = "differences by law";
  static final String NOT_COMPARED = "cases not compared";

  /** How many cases are in the hands of all three at a time. */
  private static final int CASES_AT_A_TIME = 64;

  private static final long CASES_PER_SEED = 1_000_000;

  private final Batch batch;
  private final Plan plan;
  private final KeptRegressions kept;
  private final Counts counts = new Counts();
  private final Stopwatch watch = new Stopwatch(counts);
  private final CaseCounts caseCounts = new CaseCounts(counts);
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> found = new HashSet<>();
  private final Workbench workbench;

  private BatchRun(Batch batch, Plan plan, KeptRegressions kept) {
    this.batch = batch;
    this.plan = plan;
    this.kept = kept;
    this.workbench = new Workbench(batch.setting(), watch);
  }

  static Outcome of(Batch batch, Plan plan, KeptRegressions kept) {
    BatchRun run = new BatchRun(batch, plan, kept);
    run.run();
    return new Outcome(run.counts, run.findings);
  }

  private void run() {
    Samples made = new Samples(batch.setting(), counts, findings);
    List<Sample> samples =
        watch.time(
            "random programs", () -> batch.seeds(plan.seed()).stream().map(made::of).toList());
    List<Sample> accepted = new ArrayList<>();
    List<Workbench.Compiled> compiled = compile(samples, accepted);
    try (Site site = watch.time("start of anvil", () -> new Site(1))) {
      List<Workbench.Ready> ready = workbench.deploy(compiled, site);
      for (int i = 0; i < ready.size(); i++) {
        compare(accepted.get(i), ready.get(i));
      }
    }
  }

  private List<Workbench.Compiled> compile(List<Sample> samples, List<Sample> accepted) {
    List<Workbench.Attempt> attempts =
        workbench.tryToCompile(samples.stream().map(Sample::program).toList());
    List<Workbench.Compiled> compiled = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      Workbench.Attempt attempt = attempts.get(i);
      if (attempt.compiled().isPresent()) {
        compiled.add(attempt.compiled().get());
        accepted.add(sample);
      } else {
        refused(sample, attempt.refusal());
      }
    }
    return compiled;
  }

  private void refused(Sample sample, String why) {
    counts.add(DIFFERENCES, Difference.COMPILES, 1);
    Regression regression =
        new Regression(sample.seed(), batch.setting(), Difference.COMPILES, why, null, null);
    String place = kept.save(sample.text(), regression).getFileName().toString();
    findings.add(new Finding(sample.seed(), batch.setting(), Difference.COMPILES, why, place));
  }

  private void compare(Sample sample, Workbench.Ready ready) {
    CheckedProgram program = sample.program();
    counts.add("programs", batch.setting().title(), 1);
    counts.add(VERSIONS, VerifiedCode.VERSION, 1);
    IrSurvey.of(program).found().forEach(construct -> counts.add(CONSTRUCTS, construct, 1));
    ThreeWay threeWay = ThreeWay.brisk(program, ready.deciders(), ready.contracts());
    RandomWorlds worlds = RandomWorlds.lean(program, threeWay.deployment());
    List<Definition> predicates = RandomText.predicates(program);
    for (int i = 0; i < predicates.size(); i++) {
      Definition predicate = predicates.get(i);
      Set<String> constructs = IrSurvey.of(program, predicate).found();
      int from = plan.casesPerProgram() * i / predicates.size();
      int to = plan.casesPerProgram() * (i + 1) / predicates.size();
      for (int start = from; start < to; start += CASES_AT_A_TIME) {
        List<ClaimCase> cases = new ArrayList<>();
        for (int number = start; number < Math.min(to, start + CASES_AT_A_TIME); number++) {
          ClaimCase made = worlds.caseOf(predicate, sample.seed() * CASES_PER_SEED + number);
          if (isShort(program, made)) {
            cases.add(made);
          } else {
            counts.add(NOT_COMPARED, "too much for the interpreter", 1);
          }
        }
        for (ThreeWay.Comparison comparison :
            watch.time("cases", () -> compare(sample, threeWay, cases))) {
          caseCounts.add(batch.setting(), comparison, constructs);
          comparison.differences().forEach(it -> differs(sample, threeWay, comparison, it));
        }
      }
    }
  }

  /** A decider, too, would take for ever where the interpreter does. */
  private static boolean isShort(CheckedProgram program, ClaimCase claimCase) {
    try {
      Interpreter.truth(
          program, claimCase.definition(), claimCase.inputs(), claimCase.world(), Interpreter.FUEL);
      return true;
    } catch (TooMuchException e) {
      return false;
    }
  }

  /** Failures are compared as differences. */
  private List<ThreeWay.Comparison> compare(
      Sample sample, ThreeWay threeWay, List<ClaimCase> cases) {
    List<ThreeWay.Comparison> comparisons = new ArrayList<>();
    for (Attempts.Attempt attempt : Attempts.compare(threeWay, cases)) {
      attempt.comparison().ifPresent(comparisons::add);
      if (attempt.comparison().isEmpty() && attempt.failure().isEmpty()) {
        counts.add(NOT_COMPARED, "too much for the interpreter", 1);
      }
      attempt.failure().ifPresent(failure -> note(sample, threeWay, attempt.claimCase(), failure));
    }
    return comparisons;
  }

  private void differs(
      Sample sample, ThreeWay threeWay, ThreeWay.Comparison comparison, Difference difference) {
    note(sample, threeWay, comparison.claimCase(), difference);
  }

  /** Of each law and program the first is made small and kept, all are counted. */
  private void note(Sample sample, ThreeWay threeWay, ClaimCase claimCase, Difference difference) {
    counts.add(DIFFERENCES, difference.law(), 1);
    if (!found.add(sample.seed() + " " + difference.law())) {
      return;
    }
    Shrinker.Broken broken =
        new Shrinker.Broken(sample.text(), claimCase, threeWay.deployment(), difference);
    Shrinker.Broken small =
        watch.time("shrinking", () -> new Shrinker(workbench).shrink(broken).orElse(broken));
    Regression regression =
        new Regression(
            sample.seed(),
            batch.setting(),
            difference.law(),
            small.difference().detail(),
            small.claimCase(),
            small.deployment());
    String place = kept.save(small.text(), regression).getFileName().toString();
    findings.add(
        new Finding(
            sample.seed(), batch.setting(), difference.law(), small.difference().detail(), place));
  }
}
