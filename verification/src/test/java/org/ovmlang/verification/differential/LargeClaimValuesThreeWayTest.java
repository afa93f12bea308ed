package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/**
 * A claim value grows by the inputs with which it is called. What is then larger than a claim may
 * be nobody can be asked to prove, so it is refuted at once, for all three implementations alike.
 */
class LargeClaimValuesThreeWayTest {

  /** How many inputs are appended, and how many bytes each has. */
  private static final int EXTRA_INPUTS = 8;

  private static final int EXTRA_BYTES = 500;

  private static final Octets STRANGER = new Octets("77".repeat(20)).addressWord();

  @Test
  void aClaimValueThatIsTooLargeWithWhatItIsCalledWithIsRefutedAtOnce() {
    CheckedProgram program = Sides.program("sizes.ovm");
    try (Site site = new Site(1)) {
      ThreeWay threeWay =
          new ThreeWay(
              program,
              JavaSide.of(program, Sides.JAVA),
              site.deploy(program, Sides.SOLIDITY, Map.of(), Map.of()));
      Deployment deployment = threeWay.deployment();
      List<ClaimCase> cases = new ArrayList<>();
      List<Boolean> tooLarge = new ArrayList<>();
      for (boolean byBytes : new boolean[] {true, false}) {
        for (int over = -1; over <= 1; over++) {
          for (Octets predicate :
              List.of(deployment.predicate("sizes.anything").addressWord(), STRANGER)) {
            Octets claim = claim(predicate, byBytes, over);
            for (String caller : List.of("more", "noMore", "eitherMore", "bothMore")) {
              cases.add(call(deployment, caller, claim, byBytes ? EXTRA_BYTES : 0));
              tooLarge.add(over > 0);
            }
          }
        }
      }
      List<ThreeWay.Comparison> comparisons = threeWay.compare(cases);
      for (int i = 0; i < cases.size(); i++) {
        ThreeWay.Comparison comparison = comparisons.get(i);
        String said = cases.get(i).definition() + " " + comparison.decision();
        assertThat(comparison.wellFormed()).as(said).isTrue();
        assertThat(comparison.differences()).as(said).isEmpty();
        Decision decision = comparison.decision().orElseThrow();
        // What is smaller is left to whoever may prove it, and so is the other claim of a
        // disjunction.
        boolean atOnce = tooLarge.get(i) && !cases.get(i).definition().endsWith("eitherMore");
        assertThat(decision.atOnce()).as(said).isEqualTo(atOnce);
      }
    }
  }

  /** A claim that with what it is called with is over a bound by so much. */
  private static Octets claim(Octets predicate, boolean byBytes, int over) {
    List<Octets> inputs =
        byBytes
            ? List.of(
                new Octets("5a".repeat(Limits.MAX_CLAIM_BYTES - EXTRA_INPUTS * EXTRA_BYTES + over)))
            : Collections.nCopies(Limits.MAX_CLAIM_INPUTS - EXTRA_INPUTS + over, Octets.EMPTY);
    return Codec.encode(new Codec.ClaimValue(predicate, inputs));
  }

  private static ClaimCase call(
      Deployment deployment, String caller, Octets claim, int extraBytes) {
    List<Octets> inputs = new ArrayList<>(List.of(claim));
    if (caller.endsWith("eitherMore") || caller.endsWith("bothMore")) {
      inputs.add(Codec.encode(new Codec.ClaimValue(STRANGER, List.of())));
    }
    inputs.add(new Octets("5b".repeat(extraBytes)));
    InterpretedWorld world = deployment.world(List.of(), List.of(), Map.of(), BigInteger.ONE);
    return new ClaimCase("sizes." + caller, inputs, world, List.of(new Octets("00")));
  }
}
