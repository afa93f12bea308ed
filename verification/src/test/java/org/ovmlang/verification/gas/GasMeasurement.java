package org.ovmlang.verification.gas;

import java.util.Map;
import java.util.Objects;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.backend.Backend;

/**
 * What one side costs and answers, with one way of compiling.
 *
 * @param deployments by predicate
 * @param steps the moves that are taken, by what they show
 * @param variants all sorts of spoiled moves, by what is wrong with them
 * @param transactions gas of whole transactions to the adjudicator, by what they do
 */
record GasMeasurement(
    Map<String, GasBench.Deployed> deployments,
    Map<String, GasBench.Outcome> steps,
    Map<String, GasBench.Outcome> variants,
    Map<String, Long> transactions) {

  static GasMeasurement of(GasBench bench, Backend backend, SoliditySettings settings) {
    Map<String, GasBench.Deployed> deployments = bench.deploy(backend, settings);
    GasScenario scenario =
        new GasScenario(
            new GasScenario.Predicates(
                at(deployments, "ownership").address(),
                at(deployments, "stateUpdate").address(),
                at(deployments, "checkpoint").address(),
                at(deployments, "exit").address()));
    bench.commit(GasScenario.key(1), scenario.root(1));
    bench.commit(GasScenario.key(2), scenario.root(2));
    GasRun run = new GasRun(bench, scenario, bench.blockNumber());
    run.makeSteps();
    run.sendTransactions();
    run.spareGas();
    run.hearForeignAnswers();
    return new GasMeasurement(deployments, run.steps(), run.variants(), run.transactions());
  }

  /** What was measured under a name. */
  static <T> T at(Map<String, T> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }
}
