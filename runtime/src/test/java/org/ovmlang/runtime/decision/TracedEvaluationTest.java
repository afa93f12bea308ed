package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.KeyPair;
import org.ovmlang.runtime.trace.Sites;
import org.ovmlang.runtime.trace.TraceKind;
import org.ovmlang.runtime.trace.TraceNode;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.world.World;

/** A run that is recorded answers like one that is not, and says how. */
class TracedEvaluationTest {

  /** 0: any, 1: membership, 2: body. */
  private static final Sites SITES =
      Sites.of(
          "t.d",
          "t.ovm",
          "abc",
          "ANY\t1\t1\t0\t1\t1 2\tx\tlow\nATOM\t1\t2\t1\t2\t\ta\nATOM\t1\t3\t2\t3\t\tb");

  private static final Address OWNERSHIP = Address.ofHex("aa".repeat(20));
  private static final KeyPair OWNER = KeyPair.of(BigInteger.ONE);
  private static final Bytes TX = Bytes.ascii("pay bob");
  private static final Ownership.OwnershipDecider DECIDER = new Ownership.OwnershipDecider();
  private static final Claim CLAIM =
      new Claim(OWNERSHIP, DECIDER.encode(new Ownership(OWNER.address(), TX)));

  private final World world = World.builder().decider(OWNERSHIP, DECIDER).build();
  private final TracedEvaluation evaluation = new TracedEvaluation(world);

  private static TraceNode only(TraceNode node) {
    assertThat(node.parts()).hasSize(1);
    return node.parts().get(0);
  }

  @Test
  void whatEndsAFormulaIsItsVerdictAndIsNoted() {
    int any = evaluation.begin(SITES, 0);
    evaluation.values("l");
    evaluation.candidate(Bytes.ofHex("01"));
    evaluation.member("m");
    assertThat(evaluation.end(evaluation.begin(SITES, 1), true, "a")).isTrue();
    assertThat(evaluation.end(evaluation.begin(SITES, 2), Verdict.UNDECIDED, "b"))
        .isEqualTo(Verdict.UNDECIDED);
    evaluation.candidate(Bytes.ofHex("02"));
    evaluation.member("n");
    assertThat(evaluation.end(evaluation.begin(SITES, 1), false)).isFalse();
    assertThat(evaluation.end(evaluation.begin(SITES, 2), false, "c")).isFalse();
    assertThat(evaluation.end(any, Verdict.UNDECIDED)).isEqualTo(Verdict.UNDECIDED);
    TraceNode node = only(evaluation.trace(Verdict.UNDECIDED).root());
    assertThat(node.values()).hasToString("[low = \"l\"]");
    assertThat(node.parts()).hasSize(2);
    TraceNode first = node.parts().get(0);
    assertThat(first.values()).hasToString("[x = \"m\"]");
    assertThat(first.verdict()).contains(Verdict.UNDECIDED);
    assertThat(first.parts().get(0).values()).hasToString("[a = \"a\"]");
    assertThat(first.parts().get(0).verdict()).contains(Verdict.TRUE_AT_ONCE);
    assertThat(first.parts().get(1).values()).hasToString("[b = \"b\"]");
    assertThat(node.parts().get(1).verdict()).contains(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void aClaimValueIsDecidedByItsDeciderWhichMayTakeNoTrace() {
    Verdict verdict = evaluation.callClaim(CLAIM, List.of());
    assertThat(verdict).isEqualTo(new Evaluation(world).callClaim(CLAIM, List.of()));
    TraceNode root = evaluation.trace(verdict).root();
    assertThat(root.kind()).isEqualTo(TraceKind.CLAIM);
    assertThat(root.remarks()).containsExactly("its decider takes no trace");
  }

  @Test
  void aClaimValueThatIsNotWellFormedIsFalseAndItSaysWhy() {
    Claim tooLarge =
        Claim.of(
            OWNERSHIP, Codec.encode(OWNER.address()), Bytes.of(new byte[Limits.MAX_CLAIM_BYTES]));
    for (Claim claim : List.of(Claim.of(OWNERSHIP, TX), tooLarge)) {
      TracedEvaluation run = new TracedEvaluation(world);
      assertThat(run.callClaim(claim, List.of()))
          .isEqualTo(new Evaluation(world).callClaim(claim, List.of()))
          .isEqualTo(claim == tooLarge ? Verdict.FALSE_AT_ONCE : Verdict.FALSE_CERTAIN);
      List<String> remarks = run.trace(Verdict.FALSE_CERTAIN).root().remarks();
      assertThat(remarks).hasSize(1);
      assertThat(remarks.get(0)).startsWith("not well formed: ");
    }
  }

  @Test
  void aClaimValueWithoutFuelIsFalseAndItSaysSo() {
    Decider<Ownership> self =
        new Decider<>() {
          @Override
          public List<Bytes> encode(Ownership claim) {
            return DECIDER.encode(claim);
          }

          @Override
          public Ownership decode(List<Bytes> inputs) {
            return DECIDER.decode(inputs);
          }

          @Override
          public Verdict evaluate(Ownership claim, Evaluation run) {
            return run.callClaim(CLAIM, List.of());
          }
        };
    World looping = World.builder().decider(OWNERSHIP, self).build();
    TracedEvaluation run = new TracedEvaluation(looping);
    assertThat(run.callClaim(CLAIM, List.of())).isEqualTo(Verdict.FALSE_CERTAIN);
    assertThat(run.trace(Verdict.FALSE_CERTAIN).root().remarks())
        .contains("no fuel: " + Limits.FUEL + " claim values were passed through");
    TracedEvaluation withFuel = new TracedEvaluation(world);
    withFuel.callClaim(null, List.of());
    assertThat(withFuel.trace(Verdict.FALSE_AT_ONCE).root().remarks()).isEmpty();
  }

  @Test
  void whatIsMissingIsInTheDecisionAndInTheTrace() {
    evaluation.bytesConstant("none");
    var trace = evaluation.trace(Verdict.UNDECIDED);
    assertThat(trace.decision().missing()).containsExactly("the constant 'none'");
    assertThat(trace.root().missing()).containsExactly("the constant 'none'");
  }
}
