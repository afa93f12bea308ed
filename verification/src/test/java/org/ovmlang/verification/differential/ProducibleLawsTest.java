package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;

/**
 * Deciders that know all that anybody may produce, on random programs, without a chain. How many
 * programs: more with more tries of the property tests, the same ones each time.
 */
class ProducibleLawsTest {

  private static final int TRIES = Integer.getInteger("jqwik.tries.default", 1);
  private static final int PROGRAMS = TRIES >= 100 ? 4 : 1;

  /** To look further than the build does. */
  private static final long FIRST_SEED = Long.getLong("ovm.random.seed", 1);

  private static final int DEFINITIONS = 10;
  private static final int DEFINITIONS_PER_SURFACE = 5;
  private static final int CASES_PER_PREDICATE = TRIES >= 100 ? 60 : 16;

  @TempDir private Path folder;

  @Test
  void whoKnowsAllThatAnybodyMayProduceSaysWhatIsSoWhereverItIsLookedFor() throws IOException {
    int cases = 0;
    int compared = 0;
    int places = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      for (CheckedProgram program :
          Sides.random(folder, seed, DEFINITIONS, DEFINITIONS_PER_SURFACE)) {
        Deployment deployment = RandomWorlds.imagined(program);
        ProducibleLaws laws =
            new ProducibleLaws(
                program, JavaSide.of(program, Sides.JAVA), Set.copyOf(deployment.stores()));
        RandomWorlds worlds = new RandomWorlds(program, deployment);
        for (Definition definition : RandomText.predicates(program)) {
          for (int i = 0; i < CASES_PER_PREDICATE; i++) {
            ClaimCase it = worlds.caseOf(definition, 1000 * seed + i);
            Findings findings = new Findings();
            int decided = laws.check(it, findings);
            assertThat(findings.differences())
                .as("seed %s: %s of %s in %s", seed, definition.id(), it.inputs(), it.world())
                .isEmpty();
            cases++;
            compared += decided > 0 ? 1 : 0;
            places += decided;
          }
        }
      }
    }
    System.out.println(compared + " of " + cases + " cases compared, at " + places + " places");
    assertThat(compared).isGreaterThan(2 * cases / 3);
    assertThat(places).isGreaterThan(2 * compared);
  }
}
