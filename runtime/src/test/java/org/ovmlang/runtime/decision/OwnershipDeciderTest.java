package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.KeyPair;
import org.ovmlang.runtime.decision.Ownership.OwnershipDecider;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.world.World;

class OwnershipDeciderTest {

  private static final KeyPair OWNER = KeyPair.of(BigInteger.valueOf(1));
  private static final KeyPair FORGER = KeyPair.of(BigInteger.valueOf(2));
  private static final Bytes TX = Bytes.ascii("pay bob");
  private static final Ownership CLAIM = new Ownership(OWNER.address(), TX);

  private final WitnessStore store = new InMemoryWitnessStore();
  private final World world = World.builder().witnesses(store).build();
  private final OwnershipDecider decider = new OwnershipDecider();

  @Test
  void aSignatureOfTheOwnerProvesOwnershipAtOnceWithTheSignatureAsMessage()
      throws IllFormedClaimException {
    Bytes signature = OWNER.signMessage(TX);
    put(FORGER.signMessage(TX));
    put(signature);
    Decision decision = decider.decide(CLAIM, world);
    assertThat(decision.truth()).isEqualTo(Truth.TRUE_CERTAIN);
    assertThat(decision.atOnce()).isTrue();
    assertThat(decision.message()).contains(Bytes.ofHex("00000041").concat(signature));
    assertThat(decider.decide(decider.encode(CLAIM), world)).isEqualTo(decision);
  }

  @Test
  void withoutASignatureOwnershipIsFalseAsFarAsIsKnown() throws IllFormedClaimException {
    Decision decision = decider.decide(CLAIM, world);
    assertThat(decision.truth()).isEqualTo(Truth.FALSE_OPTIMISTIC);
    assertThat(decision.atOnce()).isFalse();
    assertThat(decision.message()).isEmpty();
  }

  @Test
  void aForgedSignatureIsSkipped() throws IllFormedClaimException {
    put(FORGER.signMessage(TX));
    put(OWNER.signMessage(Bytes.ascii("pay eve")));
    assertThat(decider.decide(CLAIM, world).truth()).isEqualTo(Truth.FALSE_OPTIMISTIC);
  }

  @Test
  void inputsThatAreNoClaimAreRefusedByName() {
    Bytes owner = Codec.encode(OWNER.address());
    for (List<Bytes> inputs :
        List.of(
            List.<Bytes>of(),
            List.of(owner),
            List.of(owner, TX, TX),
            List.of(OWNER.address().toBytes(), TX),
            List.of(owner, Bytes.of(new byte[Limits.MAX_CLAIM_BYTES])))) {
      assertThat(decider.isWellFormed(inputs)).isFalse();
      assertThatExceptionOfType(IllFormedClaimException.class)
          .isThrownBy(() -> decider.decide(inputs, world));
      assertThat(decider.decideInputs(inputs, new Evaluation(world)))
          .isEqualTo(Verdict.FALSE_CERTAIN);
    }
    assertThat(decider.isWellFormed(decider.encode(CLAIM))).isTrue();
    assertThatExceptionOfType(IllFormedClaimException.class)
        .isThrownBy(
            () ->
                decider.decide(
                    new Ownership(OWNER.address(), Bytes.of(new byte[Limits.MAX_CLAIM_BYTES])),
                    world));
  }

  private void put(Bytes signature) {
    store.put(
        Witness.of(Bucket.of("signatures", TX), signature).withKey(Codec.encode(OWNER.address())));
  }
}
