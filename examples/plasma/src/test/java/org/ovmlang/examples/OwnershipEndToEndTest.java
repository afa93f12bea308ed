package org.ovmlang.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.adjudication.RevertException;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.examples.plasma.ownership.Ownership;
import org.ovmlang.examples.plasma.ownership.OwnershipDecider;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.KeyPair;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.MessageBuffer;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.chain.Anvil;

/**
 * The whole path: a transaction is signed, the generated decider decides who may spend, and the
 * generated contract on a chain accepts the decider's own message.
 */
final class OwnershipEndToEndTest {

  private static final KeyPair ALICE = KeyPair.of(new BigInteger("a11ce", 16));
  private static final KeyPair MALLORY = KeyPair.of(new BigInteger("bad", 16));
  private static final Bytes TRANSACTION = transaction();

  private static Anvil anvil;
  private static ChainClient chain;
  private static AdjudicationClient adjudicator;
  private static Address predicate;

  /** Coins 0 to 10 of a token go to a new state, valid until block 100. */
  private static Bytes transaction() {
    Address token = Address.ofHex("0x00000000000000000000000000000000000070c3");
    return Claim.of(
            Address.ofHex("0x0000000000000000000000000000000000007a11"),
            Codec.encode(token),
            Codec.encode(Range.of(0, 10)),
            Codec.encode(BigInteger.valueOf(100)),
            Bytes.ascii("the next state"))
        .encode();
  }

  @BeforeAll
  static void deploy() {
    SolidityCompilation contracts = GeneratedContracts.compile(SoliditySettings.OPTIMIZED);
    anvil = Anvil.start();
    chain = anvil.client();
    predicate =
        chain.deploy(
            contracts.contract("plasma/ownership/OwnershipPredicate.sol", "OwnershipPredicate"),
            Bytes.EMPTY);
    adjudicator =
        AdjudicationClient.deploy(
            chain,
            contracts.contract("ovm/Adjudicator.sol", "Adjudicator"),
            new AdjudicatorTerms(10, BigInteger.TEN.pow(16), 2_500));
  }

  @AfterAll
  static void stop() {
    chain.close();
    anvil.close();
  }

  private static World worldWith(Bytes... signatures) {
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    for (Bytes signature : signatures) {
      store.put(Witness.of(Bucket.of("signatures"), signature).withKey(TRANSACTION));
    }
    return World.builder().witnesses(store).build();
  }

  @Test
  void theOwnersSignatureProvesTheClaimLocallyAndOnTheChain() throws Exception {
    Ownership ownership = new Ownership(ALICE.address(), TRANSACTION);
    Bytes forged = MALLORY.signMessage(TRANSACTION);
    Bytes signed = ALICE.signMessage(TRANSACTION);

    Decision decision = new OwnershipDecider().decide(ownership, worldWith(forged, signed));

    assertThat(decision.truth()).isEqualTo(Truth.TRUE_CERTAIN);
    assertThat(decision.atOnce()).isTrue();
    Claim claim = ownership.toClaim(predicate);
    assertThat(adjudicator.claimId(claim)).isEqualTo(claim.id());
    assertThat(adjudicator.isTrue(claim)).isFalse();

    adjudicator.prove(claim, decision.message().orElseThrow());

    assertThat(adjudicator.isTrue(claim)).isTrue();
  }

  @Test
  void aForgedSignatureIsRefusedByBoth() throws Exception {
    Ownership ownership = new Ownership(ALICE.address(), TRANSACTION.concat(Bytes.ascii("!")));
    Bytes forged = MALLORY.signMessage(ownership.tx());
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    store.putAll(List.of(Witness.of(Bucket.of("signatures"), forged).withKey(ownership.tx())));

    Decision decision =
        new OwnershipDecider().decide(ownership, World.builder().witnesses(store).build());

    // Not certain: somebody may hold a signature of the owner that this engine has not seen.
    assertThat(decision.truth()).isEqualTo(Truth.FALSE_OPTIMISTIC);
    assertThat(decision.message()).isEmpty();
    Claim claim = ownership.toClaim(predicate);
    MessageBuffer message = new MessageBuffer();
    message.putWitness(forged);
    assertThatThrownBy(() -> adjudicator.prove(claim, message.from(0)))
        .isInstanceOfSatisfying(
            RevertException.class, e -> assertThat(e.reason().error()).isEqualTo("NotAccepted"));
    assertThat(adjudicator.isTrue(claim)).isFalse();
  }
}
