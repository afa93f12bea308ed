package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.verification.interpreter.Codec;

/**
 * What an adjudicator has recorded decides claim values alike for deciders that are told of it, for
 * the contracts, and for the interpreter, which is told the witnesses that showed it instead. On
 * random programs and the claims that they call, the same ones each time.
 */
@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes long; runs with -Pci")
class FactsThreeWayTest {

  private static final int PROGRAMS = Integer.getInteger("ovm.facts.programs", 1);
  private static final int DEFINITIONS = 10;
  private static final int DEFINITIONS_PER_SURFACE = 3;
  private static final int CASES_PER_PREDICATE = 24;
  private static final int FACTS = 3;

  /** To look further than the build does. */
  private static final long FIRST_SEED = Long.getLong("ovm.random.seed", 1);

  @TempDir private Path folder;

  private final FactTally tally = new FactTally();

  @Test
  void whatIsRecordedOfAClaimDecidesItForAllThree() throws IOException {
    ContractArtifact adjudicator =
        AdjudicatorArtifact.compile(SolidityCompilers.find(SolidityCompilerOptions.fromSystem()));
    for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      for (CheckedProgram program :
          Sides.random(folder, seed, DEFINITIONS, DEFINITIONS_PER_SURFACE)) {
        compare(program, adjudicator, seed);
      }
    }
    System.out.println(tally);
    tally.require(PROGRAMS);
  }

  private void compare(CheckedProgram program, ContractArtifact adjudicator, long seed) {
    JavaSide deciders = JavaSide.of(program, Sides.JAVA);
    try (Site site = new Site(1)) {
      ContractSide contracts =
          site.deploy(
              program,
              Sides.SOLIDITY,
              RandomWorlds.params(site.stores().get(0)),
              RandomWorlds.externs(program));
      RandomWorlds worlds = new RandomWorlds(program, contracts.deployment());
      FactsOnChain facts = new FactsOnChain(program, deciders, contracts, site, adjudicator, tally);
      for (Definition definition : RandomText.predicates(program)) {
        for (int i = 0; i < CASES_PER_PREDICATE; i++) {
          ClaimCase it = FactsOnChain.quiet(worlds.caseOf(definition, 1000 * seed + i));
          ClaimCase other = worlds.caseOf(definition, 1000 * seed + i + 500);
          List<RecordedFact> known = new ArrayList<>();
          for (Codec.ClaimValue called : facts.calledBy(it)) {
            if (known.size() < FACTS) {
              facts.record(called, List.of(it, other)).ifPresent(known::add);
            }
          }
          if (!known.isEmpty()) {
            ClaimCase knowing = FactsOnChain.withWitnesses(it, known);
            agree(program, deciders.knowing(known), contracts, knowing);
            facts.play(knowing, known);
          }
        }
      }
    }
  }

  private void agree(
      CheckedProgram program, JavaSide deciders, ContractSide contracts, ClaimCase claimCase) {
    ThreeWay threeWay = new ThreeWay(program, deciders, contracts);
    for (ThreeWay.Comparison comparison : threeWay.compare(List.of(claimCase))) {
      assertThat(comparison.differences())
          .as("%s of %s", claimCase.definition(), claimCase.inputs())
          .isEmpty();
      tally.compared(comparison);
    }
  }
}
