package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.codegen.solidity.SolidityLayout;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;

/**
 * Interpreter, decider and contract agree on random programs of every construct. How many programs:
 * one, and another for each 300 tries of the property tests, the same ones each time.
 */
class RandomProgramThreeWayTest {

  private static final int TRIES_PER_PROGRAM = 300;
  private static final int PROGRAMS =
      1 + Integer.getInteger("jqwik.tries.default", 1) / TRIES_PER_PROGRAM;

  /** To look further than the build does. */
  private static final long FIRST_SEED = Long.getLong("ovm.random.seed", 1);

  private static final int DEFINITIONS = 10;
  private static final int DEFINITIONS_PER_SURFACE = 5;
  private static final int CASES_PER_PREDICATE = 24;

  @TempDir private Path folder;

  /** From the intermediate representation, also of what no source text compiles to. */
  @Test
  void theThreeImplementationsAgreeOnRandomPrograms() {
    agreeOn(seed -> RandomProgram.of(seed, DEFINITIONS));
  }

  /** From the source text of both surfaces. */
  @Test
  void theThreeImplementationsAgreeOnRandomTexts() {
    Set<String> found = new TreeSet<>();
    agreeOn(
        seed -> {
          CheckedProgram program = text(seed);
          found.addAll(IrSurvey.of(program).found());
          return program;
        });
    Set<String> missing = IrSurvey.everything();
    missing.removeAll(found);
    assertThat(missing).as("constructs in no program").isEmpty();
  }

  @Test
  void aRandomTextIsTheSameForTheSameSeed() {
    assertThat(text(1).definitions()).isEqualTo(text(1).definitions());
  }

  @Test
  void someContractOfARandomTextTakesItsLinksAsAStruct() {
    CheckedProgram program = text(1);
    SolidityLayout layout = SolidityLayout.of(program);
    assertThat(RandomText.predicates(program))
        .anyMatch(definition -> layout.predicate(definition.id()).takesStruct());
  }

  private CheckedProgram text(long seed) {
    try {
      Path here = Files.createDirectories(folder.resolve("text" + seed));
      return RandomText.of(here, seed, DEFINITIONS_PER_SURFACE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void agreeOn(LongFunction<CheckedProgram> programs) {
    Tally tally = new Tally();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      assertThat(differences(programs.apply(seed), seed, tally)).as("program " + seed).isEmpty();
    }
    System.out.println(tally);
    assertThat(sum(tally, count -> count.trueClaims)).isGreaterThan(30 * PROGRAMS);
    assertThat(sum(tally, count -> count.falseClaims)).isGreaterThan(30 * PROGRAMS);
    assertThat(sum(tally, count -> count.illFormed)).isGreaterThan(3 * PROGRAMS);
    assertThat(sum(tally, count -> count.accepted)).isGreaterThan(100 * PROGRAMS);
  }

  private static int sum(Tally tally, ToIntFunction<Tally.Count> number) {
    return tally.counts().values().stream().mapToInt(number).sum();
  }

  private static List<String> differences(CheckedProgram program, long seed, Tally tally) {
    List<String> differences = new ArrayList<>();
    try (Site site = new Site(1)) {
      ThreeWay threeWay =
          new ThreeWay(
              program,
              JavaSide.of(program, Sides.JAVA),
              site.deploy(
                  program,
                  Sides.SOLIDITY,
                  RandomWorlds.params(site.stores().get(0)),
                  RandomWorlds.externs(program)));
      RandomWorlds worlds = new RandomWorlds(program, threeWay.deployment());
      for (Definition definition : RandomText.predicates(program)) {
        List<ClaimCase> cases = new ArrayList<>();
        for (int i = 0; i < CASES_PER_PREDICATE; i++) {
          cases.add(worlds.caseOf(definition, 1000 * seed + i));
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
    return differences;
  }
}
