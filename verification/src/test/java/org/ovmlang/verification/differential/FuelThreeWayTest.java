package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;

/** Every hop through a claim value costs fuel, and all three implementations count alike. */
class FuelThreeWayTest {

  private static final Octets EXPECTED = new Octets("0a");

  @Test
  void aChainOfClaimsHoldsAsFarAsTheFuelReaches() {
    CheckedProgram program = Sides.program("hops.ovm");
    try (Site site = new Site(1)) {
      ThreeWay threeWay =
          new ThreeWay(
              program,
              JavaSide.of(program, Sides.JAVA),
              site.deploy(program, Sides.SOLIDITY, Map.of("expected", EXPECTED), Map.of()));
      List<ClaimCase> cases = new ArrayList<>();
      for (int hops = 0; hops <= Interpreter.FUEL + 3; hops++) {
        cases.add(chain(threeWay.deployment(), "hop", hops));
      }
      for (int hops = 0; hops <= Interpreter.FUEL + 3; hops++) {
        cases.add(chain(threeWay.deployment(), "deny", hops));
        cases.add(both(threeWay.deployment(), hops));
      }
      List<ThreeWay.Comparison> comparisons = threeWay.compare(cases);
      assertThat(comparisons).allMatch(comparison -> comparison.differences().isEmpty());
      for (int hops = 0; hops <= Interpreter.FUEL + 3; hops++) {
        ThreeWay.Comparison comparison = comparisons.get(hops);
        boolean within = hops <= Interpreter.FUEL;
        assertThat(comparison.truth()).isEqualTo(within);
        assertThat(comparison.decision().map(Decision::isTrue)).isEqualTo(Optional.of(within));
        assertThat(comparison.accepted() > 0).isEqualTo(within);
      }
    }
  }

  private static Octets nested(Deployment deployment, String predicate, int hops) {
    Octets claim = claim(deployment, "ground", EXPECTED);
    for (int i = 0; i < hops; i++) {
      claim = claim(deployment, predicate, claim);
    }
    return claim;
  }

  /** The claim with so many claims between it and the ground one. */
  private static ClaimCase chain(Deployment deployment, String predicate, int hops) {
    return hops == 0
        ? caseOf(deployment, "ground", List.of(EXPECTED))
        : caseOf(deployment, predicate, List.of(nested(deployment, predicate, hops - 1)));
  }

  private static ClaimCase both(Deployment deployment, int hops) {
    return caseOf(
        deployment,
        "both",
        List.of(nested(deployment, "hop", hops), nested(deployment, "hop", hops / 2)));
  }

  private static Octets claim(Deployment deployment, String predicate, Octets... inputs) {
    Octets address = deployment.predicate("hops." + predicate).addressWord();
    return Codec.encode(new Codec.ClaimValue(address, List.of(inputs)));
  }

  private static ClaimCase caseOf(Deployment deployment, String predicate, List<Octets> inputs) {
    InterpretedWorld world = deployment.world(List.of(), List.of(), Map.of(), BigInteger.ONE);
    return new ClaimCase("hops." + predicate, inputs, world, List.of(new Octets("00")));
  }
}
