package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.verification.interpreter.Interpreter;

/** The cases of a random text see a mistake in what records, lists and typed claims are read as. */
class SeededFaultsInTextsTest {

  private static final int CASES_PER_PREDICATE = 60;

  @TempDir private static Path folder;

  private static CheckedProgram program;

  @BeforeAll
  static void compile() {
    program = RandomText.of(folder, 1, 5);
  }

  @Test
  void withoutAFaultThereIsNoDifference() {
    assertThat(differences(Sides.JAVA)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NEXT_ELEMENT", "SHORT_LIST", "OTHER_FIELD"})
  void aFaultIsSeen(Fault fault) {
    assertThat(differences(fault.in(Sides.JAVA))).isNotEmpty();
  }

  /** The cases that the decider decides and the interpreter does not find so. */
  private static List<ClaimCase> differences(Backend backend) {
    JavaSide deciders = JavaSide.of(program, backend);
    Deployment deployment = RandomWorlds.imagined(program);
    RandomWorlds worlds = new RandomWorlds(program, deployment);
    List<ClaimCase> differences = new ArrayList<>();
    for (Definition definition : RandomText.predicates(program)) {
      for (int i = 0; i < CASES_PER_PREDICATE; i++) {
        ClaimCase it = worlds.caseOf(definition, i);
        Optional<Decision> decision = deciders.decide(it, Set.copyOf(deployment.stores()));
        boolean truth =
            Interpreter.truth(program, it.definition(), it.inputs(), it.world(), Interpreter.FUEL);
        if (decision.isPresent()
            && decision.get().truth() != Truth.UNDECIDED
            && decision.get().isTrue() != truth) {
          differences.add(it);
        }
      }
    }
    return differences;
  }
}
