package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.verification.interpreter.Octets;

/** At the edges of encodings, terms, atoms and fuel all three implementations say the same. */
@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes half a minute; runs with -Pci")
class EdgeProgramsTest {

  private static final int AT_A_TIME = 16;

  private static final Map<EdgeProgram, CheckedProgram> PROGRAMS = new HashMap<>();
  private static final Map<EdgeProgram, SolidityCompilation> COMPILED = new HashMap<>();

  private static Site site;

  @BeforeAll
  static void compile() {
    site = new Site(1);
    List<EdgeProgram> edges = List.of(EdgeProgram.values());
    edges.forEach(program -> PROGRAMS.put(program, program.compile()));
    List<CheckedProgram> programs = new ArrayList<>();
    edges.forEach(program -> programs.add(PROGRAMS.get(program)));
    List<SolidityCompilation> compiled =
        new SolidityBatch(BackEnds.SOLIDITY).compile(programs, SoliditySettings.OPTIMIZED);
    for (int i = 0; i < programs.size(); i++) {
      COMPILED.put(edges.get(i), compiled.get(i));
    }
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource(EdgeProgram.class)
  void atTheEdgesAllThreeSayTheSame(EdgeProgram edges) {
    CheckedProgram program = PROGRAMS.get(edges);
    ThreeWay threeWay =
        new ThreeWay(
            program,
            JavaSide.of(program, BackEnds.JAVA),
            site.deploy(program, COMPILED.get(edges), Map.of(), Map.of()));
    List<ClaimCase> cases = EdgeCases.of(edges, threeWay.deployment());
    Set<String> trueOnes = new HashSet<>();
    Set<String> falseOnes = new HashSet<>();
    for (int i = 0; i < cases.size(); i += AT_A_TIME) {
      for (ThreeWay.Comparison comparison :
          threeWay.compare(cases.subList(i, Math.min(cases.size(), i + AT_A_TIME)))) {
        assertThat(comparison.differences()).as(comparison.claimCase().toString()).isEmpty();
        if (comparison.wellFormed()) {
          (comparison.truth() ? trueOnes : falseOnes).add(comparison.claimCase().definition());
        }
      }
    }
    List<String> contested =
        RandomText.predicates(program).stream()
            .map(Definition::id)
            .filter(id -> cases.stream().anyMatch(it -> it.definition().equals(id)))
            .toList();
    assertThat(trueOnes).as("true at an edge").containsAll(contested);
    assertThat(falseOnes).as("false at an edge").containsAll(contested);
  }

  @Test
  void everyDamageIsDamage() {
    Octets value = Octets.word(1).then(Octets.word(0));
    List<Octets> damaged = InputMutations.everyDamage(value);
    assertThat(damaged).doesNotHaveDuplicates().doesNotContain(value).hasSizeGreaterThan(20);
  }
}
