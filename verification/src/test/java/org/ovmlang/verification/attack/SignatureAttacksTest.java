package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.verification.attack.Messages.hash;
import static org.ovmlang.verification.attack.Messages.mirrored;
import static org.ovmlang.verification.attack.Messages.sign;
import static org.ovmlang.verification.attack.Messages.witness;
import static org.ovmlang.verification.attack.Messages.word;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;

/** Attacks with signatures that are none, and with many proofs of one thing. */
class SignatureAttacksTest {

  private static final ECKeyPair SOMEBODY = ECKeyPair.create(BigInteger.valueOf(0x50b0d));
  private static final Address SOMEBODYS_ADDRESS = Address.ofHex("0x" + Keys.getAddress(SOMEBODY));

  private static final Variant FAILURE_IS_THE_ZERO_ADDRESS =
      Variant.without("a failed recovery matches nobody", "SignedByPredicate")
          .replacing("ovm/Signatures.sol", "ok = account != address(0);", "ok = true;");

  private static final Variant HIGH_S =
      Variant.without("a signature has a low s", "SignedByPredicate", "RepeatedPredicate")
          .replacing(
              "ovm/Signatures.sol",
              "0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0",
              "type(uint256).max");

  private static final Variant DUPLICATES =
      Variant.without("one position is posted once among siblings", "Adjudicator")
          .replacing(
              "ovm/Adjudicator.sol",
              "id = keccak256(abi.encode(block.chainid, address(this), top, parent, position));",
              "id = keccak256(abi.encode(block.chainid, address(this), top, parent, position, attempts[parent]++));");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena = new Arena(FAILURE_IS_THE_ZERO_ADDRESS, HIGH_S, DUPLICATES);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  private static boolean isSigned(Trial trial, Bytes message, Address owner, Bytes signature) {
    Claim claim = trial.claim("SignedBy", message, word(owner));
    Trial.isTaken(() -> trial.mallory.prove(claim, witness(signature)));
    return trial.alice.isTrue(claim);
  }

  @Test
  void aFailedRecoveryWouldSignForTheZeroAddress() {
    Address zero = Address.of(Bytes.of(new byte[20]));
    for (Bytes garbage :
        List.of(
            Bytes.of(new byte[64]).concat(Bytes.of(new byte[] {27})),
            Bytes.of(new byte[63]).concat(Bytes.of(new byte[] {1, 28})))) {
      Bytes message = arena.fresh();
      assertThat(isSigned(arena.trial(FAILURE_IS_THE_ZERO_ADDRESS), message, zero, garbage))
          .isTrue();
      assertThat(isSigned(arena.trial(Variant.OURS), message, zero, garbage)).isFalse();
    }
  }

  @Test
  void aSignatureWithAHighSWouldBeASecondSignature() {
    Bytes message = arena.fresh();
    Bytes high = mirrored(sign(message, SOMEBODY));
    assertThat(isSigned(arena.trial(HIGH_S), message, SOMEBODYS_ADDRESS, high)).isTrue();
    assertThat(isSigned(arena.trial(Variant.OURS), message, SOMEBODYS_ADDRESS, high)).isFalse();
    assertThat(
            isSigned(
                arena.trial(Variant.OURS), message, SOMEBODYS_ADDRESS, sign(message, SOMEBODY)))
        .isTrue();
  }

  /** How many challenges mallory makes, each with one of these messages. */
  private static int challenges(Trial trial, Claim claim, List<Bytes> messages) {
    Bytes32 assertion = trial.alice.assertBare(claim);
    Position left = trial.left(assertion);
    for (Bytes message : messages) {
      Trial.isTaken(() -> trial.mallory.answer(assertion, left, 0, message));
    }
    return (int) trial.alice.post(assertion).openAnswers();
  }

  private static int challengesFromOneSignature(Trial trial) {
    Bytes message = arena.fresh();
    Bytes signature = sign(message, SOMEBODY);
    Claim claim = trial.claim("Repeated", message, word(SOMEBODYS_ADDRESS));
    return challenges(trial, claim, List.of(witness(signature), witness(mirrored(signature))));
  }

  @Test
  void oneSignatureWithAHighSWouldBeTwoChallengesThatEachNeedAnAnswer() {
    assertThat(challengesFromOneSignature(arena.trial(HIGH_S))).isEqualTo(2);
    assertThat(challengesFromOneSignature(arena.trial(Variant.OURS))).isEqualTo(1);
  }

  /** Any number will do to challenge; what is left is the same. */
  private static int challengesFromOneCounterexample(Trial trial) {
    Claim claim = trial.claim("AlwaysRevealed", hash(arena.fresh()));
    return challenges(
        trial,
        claim,
        java.util.stream.IntStream.range(0, 5)
            .mapToObj(number -> witness(word(BigInteger.valueOf(number))))
            .toList());
  }

  @Test
  void challengesThatDifferInWhatPlaysNoPartWouldHaveNoEnd() {
    assertThat(challengesFromOneCounterexample(arena.trial(DUPLICATES))).isEqualTo(5);
    assertThat(challengesFromOneCounterexample(arena.trial(Variant.OURS))).isEqualTo(1);
  }
}
