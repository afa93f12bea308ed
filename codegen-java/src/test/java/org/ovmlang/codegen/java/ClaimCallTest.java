package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.java.Ir.and;
import static org.ovmlang.codegen.java.Ir.any;
import static org.ovmlang.codegen.java.Ir.claim;
import static org.ovmlang.codegen.java.Ir.claimCall;
import static org.ovmlang.codegen.java.Ir.constant;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.minus;
import static org.ovmlang.codegen.java.Ir.not;
import static org.ovmlang.codegen.java.Ir.numbers;
import static org.ovmlang.codegen.java.Ir.of;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.uint;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.world.World;

class ClaimCallTest {

  private static final Variable N = Ir.variable("n", BasicType.UINT, 0);
  private static final Variable M = Ir.variable("m", BasicType.UINT, 1);
  private static final Variable X = Ir.variable("x", BasicType.UINT, 2);
  private static final Variable C = Ir.variable("c", BasicType.CLAIM, 0);
  private static final Address BELOW = Address.ofHex("0000000000000000000000000000000000000001");

  /** Some x below n is greater than m: needs a witness. */
  private static final Definition DEFINITION =
      predicate("below", List.of(N, M), any(numbers(X, uint(0), of(N)), less(of(M), of(X))));

  private static final Definition CALLER = predicate("caller", List.of(C), claimCall(of(C)));
  private static final Definition APPENDING =
      predicate("appending", List.of(C), and(constant(true), claimCall(of(C), uint(3))));
  private static final Definition WITHOUT_VALUE =
      predicate("withoutValue", List.of(C), not(claimCall(of(C), minus(uint(1), uint(2)))));

  private static final Generated GENERATED =
      Generated.compile(Ir.program(DEFINITION, CALLER, APPENDING, WITHOUT_VALUE));

  private static World world() {
    return World.builder().predicate("test.below", BELOW, GENERATED.decider("Below")).build();
  }

  private static Run call(String caller, Bytes... inputs) {
    Claim claim = Claim.of(BELOW, inputs);
    return Run.of(GENERATED.decider(caller), world(), claim.encode());
  }

  @Test
  void theProofOfACalledClaimIsNested() {
    Run run = call("Caller", Run.word(9), Run.word(3));
    assertThat(run.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run.message()).isEqualTo(Run.sized(Run.sized(Run.word(4))));
  }

  @Test
  void extraInputsAreAppended() {
    Run run = call("Appending", Run.word(9));
    assertThat(run.message()).isEqualTo(Run.sized(Run.sized(Run.word(4))));
  }

  @Test
  void aCalledClaimIsNeverRefutedAtOnce() {
    assertThat(call("Caller", Run.word(2), Run.word(3)).verdict()).isEqualTo(Verdict.FALSE_CERTAIN);
  }

  @Test
  void illFormedInputsOfTheCalleeAreCertainlyFalse() {
    assertThat(call("Caller", Run.word(9)).verdict()).isEqualTo(Verdict.FALSE_CERTAIN);
    assertThat(call("Caller", Run.word(9), Bytes.ofHex("03")).verdict())
        .isEqualTo(Verdict.FALSE_CERTAIN);
  }

  @Test
  void anExtraInputWithoutValueMakesTheCallFalse() {
    assertThat(call("WithoutValue", Run.word(9)).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
  }

  @Test
  void anUnknownPredicateIsUndecided() {
    Claim claim = Claim.of(Address.ZERO, Run.word(1));
    Run run = Run.of(GENERATED.decider("Caller"), world(), claim.encode());
    assertThat(run.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(run.missing()).hasSize(1);
  }

  @Test
  void aClaimThatComesBackToItselfRunsOutOfFuel() {
    // loop(n) := not (loop(n + 1)), false at fuel 0: eight hops end in true, seen from the top.
    Definition stub = predicate("loop", List.of(N), constant(false));
    Definition loop =
        predicate("loop", List.of(N), not(claimCall(claim(stub, Ir.plus(of(N), uint(1))))));
    Generated generated = Generated.compile(Ir.program(loop));
    World world = World.builder().predicate("test.loop", BELOW, generated.decider("Loop")).build();
    Run run = Run.of(generated.decider("Loop"), world, Run.word(0));
    assertThat(run.verdict()).isEqualTo(Verdict.TRUE_CERTAIN);
  }
}
