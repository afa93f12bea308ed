package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;

/**
 * Interpreter, decider and contract agree on random programs of every construct. How many programs:
 * one for each hundred tries of the property tests, the same ones each time.
 */
class RandomProgramThreeWayTest {

  private static final int TRIES_PER_PROGRAM = 100;
  private static final int DEFINITIONS = 12;
  private static final int CASES_PER_PREDICATE = 20;

  @Test
  void theThreeImplementationsAgreeOnRandomPrograms() {
    Tally tally = new Tally();
    int programs = 1 + Integer.getInteger("jqwik.tries.default") / TRIES_PER_PROGRAM;
    for (long seed = 1; seed <= programs; seed++) {
      assertThat(differences(seed, tally)).as("program " + seed).isEmpty();
    }
    int trueClaims = tally.counts().values().stream().mapToInt(count -> count.trueClaims).sum();
    int falseClaims = tally.counts().values().stream().mapToInt(count -> count.falseClaims).sum();
    int accepted = tally.counts().values().stream().mapToInt(count -> count.accepted).sum();
    System.out.println(tally);
    assertThat(trueClaims).isGreaterThan(30 * programs);
    assertThat(falseClaims).isGreaterThan(30 * programs);
    assertThat(accepted).isGreaterThan(100 * programs);
  }

  private static List<String> differences(long seed, Tally tally) {
    CheckedProgram program = RandomProgram.of(seed, DEFINITIONS);
    List<String> differences = new ArrayList<>();
    try (ContractSide.Site site = new ContractSide.Site(1)) {
      ThreeWay threeWay =
          new ThreeWay(
              program,
              JavaSide.of(program, Sides.JAVA),
              site.deploy(
                  program, Sides.SOLIDITY, RandomWorlds.params(site.stores().get(0)), Map.of()));
      for (Definition definition : program.definitions()) {
        if (definition.kind() == DefinitionKind.PREDICATE) {
          List<ClaimCase> cases = new ArrayList<>();
          for (int i = 0; i < CASES_PER_PREDICATE; i++) {
            cases.add(RandomWorlds.of(program, definition, threeWay.deployment(), 1000 * seed + i));
          }
          for (ThreeWay.Comparison comparison : threeWay.compare(cases)) {
            tally.add(comparison);
            comparison
                .differences()
                .forEach(
                    it ->
                        differences.add(
                            definition.id() + ": " + it + " " + comparison.claimCase().inputs()));
          }
        }
      }
    }
    return differences;
  }
}
