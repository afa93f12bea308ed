package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.ir.CheckedProgram;

/** The comparison sees a mistake in either back end. */
class SeededFaultsTest {

  private static final int CASES_PER_PREDICATE = 12;

  private static CheckedProgram program;
  private static ContractSide.Site site;

  @BeforeAll
  static void start() {
    program = PlasmaProgram.compile();
    site = new ContractSide.Site(1);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DROPPED_CONJUNCT", "REVERSED_COMPARISON", "MEMBERSHIP_SKIPPED"})
  void aFaultInTheJavaBackEndIsSeen(Fault fault) {
    assertThat(differences(fault.in(Sides.JAVA), Sides.SOLIDITY)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DROPPED_CONJUNCT", "REVERSED_COMPARISON", "MEMBERSHIP_SKIPPED"})
  void aFaultInTheSolidityBackEndIsSeen(Fault fault) {
    assertThat(differences(Sides.JAVA, fault.in(Sides.SOLIDITY))).isNotEmpty();
  }

  private static List<Difference> differences(Backend java, Backend solidity) {
    ThreeWay threeWay = Sides.plasma(program, site, java, solidity);
    List<ClaimCase> cases = new ArrayList<>();
    for (String predicate : PlasmaProgram.PREDICATES) {
      for (long seed = 0; seed < CASES_PER_PREDICATE; seed++) {
        cases.add(PlasmaCases.of(predicate, threeWay.deployment(), seed));
      }
    }
    return threeWay.compare(cases).stream()
        .flatMap(comparison -> comparison.differences().stream())
        .toList();
  }
}
