package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.trace.Trace;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/** Traces keep their laws on random programs in worlds that lack one thing or another. */
class RandomTracesTest {

  private static final int PROGRAMS = 1 + Integer.getInteger("jqwik.tries.default", 1) / 100;
  private static final int DEFINITIONS = 10;
  private static final int CASES_PER_PREDICATE = 20;

  @TempDir private Path folder;

  private int undecided;
  private int decided;

  @Test
  void tracesOfRandomProgramsKeepTheLaws() {
    for (int seed = 1; seed <= PROGRAMS; seed++) {
      check(RandomProgram.of(seed, DEFINITIONS), seed);
    }
    requireSpread();
  }

  @Test
  void tracesOfRandomTextsKeepTheLaws() throws IOException {
    for (int seed = 1; seed <= PROGRAMS; seed++) {
      Path here = Files.createDirectories(folder.resolve("text" + seed));
      check(RandomText.of(here, seed, DEFINITIONS / 2), seed);
    }
    requireSpread();
  }

  private void requireSpread() {
    assertThat(undecided).isGreaterThan(10 * PROGRAMS);
    assertThat(decided).isGreaterThan(10 * PROGRAMS);
  }

  private void check(CheckedProgram program, long seed) {
    JavaSide deciders = JavaSide.of(program, Sides.JAVA);
    Deployment deployment = RandomWorlds.imagined(program);
    RandomWorlds worlds = new RandomWorlds(program, deployment);
    Random random = new Random(seed);
    List<Difference> differences = new ArrayList<>();
    for (Definition definition : RandomText.predicates(program)) {
      for (int i = 0; i < CASES_PER_PREDICATE; i++) {
        ClaimCase whole = worlds.caseOf(definition, 1_000 * seed + i);
        ClaimCase it =
            new ClaimCase(
                whole.definition(), whole.inputs(), poorer(whole.world(), random), List.of());
        Set<Octets> stores = random.nextInt(3) == 0 ? Set.of() : Set.copyOf(deployment.stores());
        Optional<Trace> trace = deciders.trace(it, stores);
        differences.addAll(TraceLaws.check(deciders.decide(it, stores), trace));
        if (trace.isPresent()) {
          boolean isUndecided = trace.get().decision().truth() == Truth.UNDECIDED;
          undecided += isUndecided ? 1 : 0;
          decided += isUndecided ? 0 : 1;
        }
      }
    }
    assertThat(differences).as("program " + seed).isEmpty();
  }

  /** The same without some of what is known; in one world of three everything is. */
  private static InterpretedWorld poorer(InterpretedWorld world, Random random) {
    if (random.nextInt(3) == 0) {
      return world;
    }
    return new InterpretedWorld(
        world.witnesses(),
        world.looseWitnesses(),
        world.storedValues(),
        some(world.params(), random),
        some(world.predicateAddresses(), random),
        some(world.userAtoms(), random),
        world.asOf());
  }

  private static <T> Map<String, T> some(Map<String, T> all, Random random) {
    Map<String, T> some = new HashMap<>(all);
    // In an order of its own: the one of a map differs from run to run.
    all.keySet().stream().sorted().filter(name -> random.nextInt(4) == 0).forEach(some::remove);
    return some;
  }
}
