package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.codec.Predicates;
import org.ovmlang.runtime.trace.TraceNode;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.world.World;

/** Claims whose type names their predicate are well formed only where that has an address. */
class InputPredicatesTest {

  private static final Address CHECKPOINT = Address.ofHex("cc".repeat(20));
  private static final Claim TYPED = Claim.of(CHECKPOINT);
  private static final Claim OF_ANOTHER = Claim.of(Address.ZERO);
  private static final String MISSING = "the address of the predicate 'Checkpoint'";

  private final World without = World.builder().build();
  private final World with = World.builder().predicateAddress("Checkpoint", CHECKPOINT).build();
  private final Decider<Claim> decider = new OfACheckpoint();

  /** Is true, of a claim of Checkpoint. */
  private static final class OfACheckpoint implements Decider<Claim> {
    @Override
    public List<Bytes> encode(Claim claim) {
      return List.of(Codec.encode(claim));
    }

    @Override
    public @Nullable Claim decode(List<Bytes> inputs) {
      return decode(inputs, Predicates.ANY);
    }

    @Override
    public @Nullable Claim decode(List<Bytes> inputs, Predicates predicates) {
      Claim claim = inputs.size() == 1 ? Codec.decodeClaim(inputs.get(0)) : null;
      return claim != null && predicates.isPredicate("Checkpoint", claim.predicate())
          ? claim
          : null;
    }

    @Override
    public List<String> inputPredicates() {
      return List.of("Checkpoint");
    }

    @Override
    public Verdict evaluate(Claim claim, Evaluation evaluation) {
      return Verdict.TRUE_AT_ONCE;
    }
  }

  @Test
  void withoutTheAddressOfThePredicateNothingIsDecidedAndItIsNamed()
      throws IllFormedClaimException {
    for (Claim claim : List.of(TYPED, OF_ANOTHER)) {
      Decision decision = decider.decide(claim, without);
      assertThat(decision.truth()).isEqualTo(Truth.UNDECIDED);
      assertThat(decision.missing()).containsExactly(MISSING);
      TraceNode node = decider.trace(claim, without).root();
      assertThat(node.verdict()).contains(Verdict.UNDECIDED);
      Evaluation evaluation = new Evaluation(without);
      assertThat(decider.decideInputs(decider.encode(claim), evaluation))
          .isEqualTo(Verdict.UNDECIDED);
      assertThat(evaluation.missing()).containsExactly(MISSING);
    }
  }

  @Test
  void aClaimOfThePredicateIsDecided() throws IllFormedClaimException {
    assertThat(decider.decide(TYPED, with).atOnce()).isTrue();
    assertThat(decider.trace(TYPED, with).root().verdict()).contains(Verdict.TRUE_AT_ONCE);
    assertThat(decider.trace(decider.encode(TYPED), with).root().verdict())
        .contains(Verdict.TRUE_AT_ONCE);
    assertThat(decider.decideInputs(decider.encode(TYPED), new Evaluation(with)))
        .isEqualTo(Verdict.TRUE_AT_ONCE);
  }

  @Test
  void aClaimOfAnotherPredicateIsIllFormed() {
    assertThatExceptionOfType(IllFormedClaimException.class)
        .isThrownBy(() -> decider.decide(OF_ANOTHER, with))
        .withMessageContaining("one of [Checkpoint]");
    assertThatExceptionOfType(IllFormedClaimException.class)
        .isThrownBy(() -> decider.trace(OF_ANOTHER, with));
    assertThat(decider.decideInputs(decider.encode(OF_ANOTHER), new Evaluation(with)))
        .isEqualTo(Verdict.FALSE_CERTAIN);
  }

  @Test
  void aWorldKnowsPredicatesOnlyIfItKnowsAllAndNamesEachThatItLacks() {
    Evaluation evaluation = new Evaluation(with);
    assertThat(evaluation.knowsPredicates(List.of("Checkpoint"))).isTrue();
    assertThat(evaluation.predicateAddress("Checkpoint")).isEqualTo(CHECKPOINT);
    assertThat(evaluation.missing()).isEmpty();
    assertThat(evaluation.knowsPredicates(List.of("Exit", "Checkpoint", "Swap"))).isFalse();
    assertThat(evaluation.missing())
        .containsExactly(
            "the address of the predicate 'Exit'", "the address of the predicate 'Swap'");
  }

  @Test
  void aClaimValueInATraceIsDecidedOnlyWhereItsPredicatesAreKnown() {
    Address at = Address.ofHex("dd".repeat(20));
    Claim value = new Claim(at, decider.encode(TYPED));
    TracedEvaluation unknown = new TracedEvaluation(World.builder().decider(at, decider).build());
    assertThat(unknown.callClaim(value, List.of())).isEqualTo(Verdict.UNDECIDED);
    assertThat(unknown.missing()).containsExactly(MISSING);
    World knowing =
        World.builder().decider(at, decider).predicateAddress("Checkpoint", CHECKPOINT).build();
    assertThat(new TracedEvaluation(knowing).callClaim(value, List.of()))
        .isEqualTo(Verdict.TRUE_AT_ONCE);
  }
}
