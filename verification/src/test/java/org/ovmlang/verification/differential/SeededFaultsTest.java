package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.interpreter.Octets;

/** The comparison sees a mistake in either back end, on two predicates that every fault touches. */
class SeededFaultsTest {

  private static final List<String> PREDICATES = List.of("stateUpdate", "ownership");
  private static final int CASES_PER_PREDICATE = 30;

  private static CheckedProgram program;
  private static Site site;
  private static JavaSide deciders;
  private static ContractSide contracts;

  @BeforeAll
  static void deploy() {
    program = PlasmaProgram.compile(PREDICATES);
    site = new Site(1);
    deciders = JavaSide.of(program, Sides.JAVA);
    contracts = deployed(Sides.SOLIDITY);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void withoutAFaultThereIsNoDifference() {
    assertThat(differences(deciders, contracts)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DROPPED_CONJUNCT", "REVERSED_COMPARISON", "MEMBERSHIP_SKIPPED"})
  void aFaultInTheJavaBackEndIsSeen(Fault fault) {
    assertThat(differences(JavaSide.of(program, fault.in(Sides.JAVA)), contracts)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DROPPED_CONJUNCT", "REVERSED_COMPARISON", "MEMBERSHIP_SKIPPED"})
  void aFaultInTheSolidityBackEndIsSeen(Fault fault) {
    assertThat(differences(deciders, deployed(fault.in(Sides.SOLIDITY)))).isNotEmpty();
  }

  private static ContractSide deployed(Backend backend) {
    Map<String, Octets> params = PlasmaProgram.params(site.stores().get(0));
    return site.deploy(program, backend, params, Map.of());
  }

  private static List<Difference> differences(JavaSide java, ContractSide solidity) {
    ThreeWay threeWay = new ThreeWay(program, java, solidity);
    List<ClaimCase> cases = new ArrayList<>();
    for (String predicate : PREDICATES) {
      for (long seed = 0; seed < CASES_PER_PREDICATE; seed++) {
        cases.add(PlasmaCases.of(predicate, threeWay.deployment(), seed));
      }
    }
    return threeWay.compare(cases).stream()
        .flatMap(comparison -> comparison.differences().stream())
        .toList();
  }
}
