package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.verification.attack.Messages.argument;
import static org.ovmlang.verification.attack.Messages.call;
import static org.ovmlang.verification.attack.Messages.hash;
import static org.ovmlang.verification.attack.Messages.inputs;
import static org.ovmlang.verification.attack.Messages.witness;
import static org.ovmlang.verification.attack.Messages.word;

import com.esaulpaugh.headlong.abi.Tuple;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.ChainException;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.protocol.core.BatchRequest;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.request.Transaction;

/** Attacks with too little gas. */
class WantOfGasAttacksTest {

  private static final int MOST_GAS = 16_700_000;
  private static final int GAS_STEP = 100_000;

  private static final Variant NO_GAS_CHECK =
      Variant.without(
              "a check of the gas before every bounded call",
              "Adjudicator",
              "CleanPredicate",
              "CleanAndUnpublishedPredicate",
              "GrantedPredicate")
          .replacing(
              "ovm/BoundedCall.sol",
              "if (available - available / 64 < cap + CALL_RESERVE) {",
              "if (available == 0) {");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena = new Arena(NO_GAS_CHECK);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  /** Whether a proof of the claim is taken with any amount of gas. */
  private static boolean isProvedWithSomeGas(Trial trial, Claim claim, Bytes message) {
    Bytes proof =
        call(
            "prove(address,bytes[],bytes)",
            argument(claim.predicate()),
            inputs(claim),
            message.toArray());
    for (int gas = GAS_STEP; gas <= MOST_GAS && !trial.alice.isTrue(claim); gas += GAS_STEP) {
      BigInteger limit = BigInteger.valueOf(gas);
      try {
        arena.mallory.send(trial.alice.address(), proof, limit);
      } catch (ChainException e) {
        // Too little, or refused.
      }
    }
    return trial.alice.isTrue(claim);
  }

  private static Claim withABannedOne(Trial trial) {
    Bytes banned = arena.fresh();
    arena.ban(banned);
    return trial.claim("Clean", arena.fresh(), arena.fresh(), banned);
  }

  @Test
  void withoutTheGasCheckATrueUserAtomIsRefutedWithTooLittleGas() {
    Trial variant = arena.trial(NO_GAS_CHECK);
    assertThat(isProvedWithSomeGas(variant, withABannedOne(variant), Bytes.EMPTY)).isTrue();
    Trial ours = arena.trial(Variant.OURS);
    assertThat(isProvedWithSomeGas(ours, withABannedOne(ours), Bytes.EMPTY)).isFalse();
    Claim clean = ours.claim("Clean", arena.fresh(), arena.fresh(), arena.fresh());
    assertThat(isProvedWithSomeGas(ours, clean, Bytes.EMPTY)).isTrue();
  }

  private static Claim ofAPublishedValue(Trial trial) {
    Bytes key = arena.fresh();
    arena.put(key, key);
    return trial.claim("CleanAndUnpublished", arena.fresh(), arena.fresh(), key, key);
  }

  @Test
  void withoutTheGasCheckAPublishedValueIsShownUnpublishedWithTooLittleGas() {
    Trial variant = arena.trial(NO_GAS_CHECK);
    assertThat(isProvedWithSomeGas(variant, ofAPublishedValue(variant), Bytes.EMPTY)).isTrue();
    Trial ours = arena.trial(Variant.OURS);
    assertThat(isProvedWithSomeGas(ours, ofAPublishedValue(ours), Bytes.EMPTY)).isFalse();
    Bytes key = arena.fresh();
    Claim unpublished = ours.claim("CleanAndUnpublished", arena.fresh(), arena.fresh(), key, key);
    assertThat(isProvedWithSomeGas(ours, unpublished, Bytes.EMPTY)).isTrue();
  }

  /** A claim value is called only by whoever asserts it, so that want of gas harms nobody else. */
  @Test
  void aClaimValueIsNotRefutedByACallThatFails() {
    for (Variant variant : new Variant[] {NO_GAS_CHECK, Variant.OURS}) {
      Trial trial = arena.trial(variant);
      Bytes secret = arena.fresh();
      Claim inner = trial.claim("Revealed", hash(secret));
      Claim denied = trial.claim("Denied", inner.encode());
      assertThat(isProvedWithSomeGas(trial, denied, Bytes.EMPTY)).isFalse();
      assertThat(isProvedWithSomeGas(trial, denied, witness(witness(secret)))).isFalse();
      Claim granted = trial.claim("Granted", inner.encode());
      assertThat(isProvedWithSomeGas(trial, granted, witness(witness(secret)))).isTrue();
    }
  }

  /**
   * The signature is checked by a precompiled contract, which fails where there is too little gas.
   */
  @Test
  void noAmountOfGasMakesAValidSignatureInvalid() throws IOException {
    ECKeyPair key = ECKeyPair.create(BigInteger.valueOf(0xa11ce));
    Bytes owner = word(Address.ofHex("0x" + Keys.getAddress(key)));
    Bytes message = arena.fresh();
    Trial ours = arena.trial(Variant.OURS);
    Claim signed = ours.claim("Unsigned", message, owner, Messages.sign(message, key));
    Claim other = ours.claim("Unsigned", message, owner, Messages.sign(arena.fresh(), key));
    BatchRequest batch = arena.alice.web3j().newBatch();
    List<Long> amounts = LongStream.range(0, 400).mapToObj(step -> 22_000 + 100 * step).toList();
    for (Claim claim : List.of(signed, other)) {
      for (long gas : amounts) {
        batch.add(
            arena
                .alice
                .web3j()
                .ethCall(stepAtTheTop(claim, gas), DefaultBlockParameterName.LATEST));
      }
    }
    List<? extends Response<?>> answers = batch.send().getResponses();
    assertThat(answers.subList(0, amounts.size())).allMatch(Response::hasError);
    // Little gas is too little, and so much is enough.
    assertThat(answers.get(amounts.size()).hasError()).isTrue();
    assertThat(answers.get(answers.size() - 1).hasError()).isFalse();
  }

  private static Transaction stepAtTheTop(Claim claim, long gas) {
    Bytes step =
        call(
            "step(uint256,bytes[],(uint256,uint256),bytes)",
            BigInteger.ZERO,
            inputs(claim),
            Tuple.of(BigInteger.ONE, BigInteger.valueOf(Arena.FUEL)),
            new byte[0]);
    return new Transaction(
        arena.mallory.account().toHex(),
        null,
        null,
        BigInteger.valueOf(gas),
        claim.predicate().toHex(),
        null,
        step.toHex());
  }
}
