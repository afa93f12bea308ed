package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.verification.attack.Messages.hash;
import static org.ovmlang.verification.attack.Messages.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.adjudication.Post;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.exceptions.TransactionException;
import org.web3j.tx.response.PollingTransactionReceiptProcessor;
import org.web3j.utils.Numeric;

/** Attacks on a claim before anybody watches it, and on a history of the chain. */
class AssertionAttacksTest {

  private static final String ADJUDICATOR = "ovm/Adjudicator.sol";

  private static final Variant ONE_SLOT =
      Variant.without("several assertions of one claim", "Adjudicator")
          .replacing(ADJUDICATOR, "if (isTrue[id]) {", "if (isTrue[id] || attempts[id] != 0) {");

  private static final Variant FALLEN_IS_FALSE =
      Variant.without("a fallen assertion makes nothing false", "Adjudicator")
          .replacing(
              ADJUDICATOR, "if (isTrue[id]) {", "if (isTrue[id] || factOf[id] == Fact.False) {")
          .replacing(
              ADJUDICATOR,
              "--_posts[parent].openAnswers;\n        }",
              "--_posts[parent].openAnswers;\n"
                  + "        } else { factOf[_assertions[postId].claimId] = Fact.False; }");

  private static final Variant ANY_HISTORY =
      Variant.without("the hash of the block before the assertion in the id", "Adjudicator")
          .replacing(ADJUDICATOR, "= blockhash(asOf);", "= bytes32(uint256(asOf));");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena = new Arena(ONE_SLOT, FALLEN_IS_FALSE, ANY_HISTORY);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  /** Mallory asserts what alice can prove, before alice looks, and lets herself be refuted. */
  private static boolean aliceCanStillProve(Trial trial) {
    Bytes secret = arena.fresh();
    Claim claim = trial.claim("Revealed", hash(secret));
    Bytes32 assertion = trial.mallory.assertBare(claim);
    Bytes32 challenge = trial.eve.answer(assertion, trial.left(assertion), 0, Bytes.EMPTY);
    trial.passWindow();
    trial.eve.settle(challenge);
    assertThat(trial.status(assertion)).isEqualTo(Post.Status.FALLEN);
    boolean proved = Trial.isTaken(() -> trial.alice.prove(claim, witness(secret)));
    assertThat(trial.alice.isTrue(claim)).isEqualTo(proved);
    return proved;
  }

  @Test
  void withOneSlotForEachClaimAnAttackerBurnsATrueClaimForEver() {
    assertThat(aliceCanStillProve(arena.trial(ONE_SLOT))).isFalse();
    assertThat(aliceCanStillProve(arena.trial(Variant.OURS))).isTrue();
  }

  @Test
  void withOneRecordForAClaimAndItsNegationAnAttackerBurnsATrueClaimForEver() {
    assertThat(aliceCanStillProve(arena.trial(FALLEN_IS_FALSE))).isFalse();
    assertThat(aliceCanStillProve(arena.trial(Variant.OURS))).isTrue();
  }

  /**
   * Mallory asserts what is false, alice challenges it. In another history mallory first makes it
   * true, and sends alice's old transaction again.
   */
  private static boolean aliceKeepsHerBond(Trial trial) {
    Bytes secret = arena.fresh();
    Claim claim = trial.claim("Announced", hash(secret));
    String fork = arena.anvil.snapshot();
    trial.pass(1);
    Bytes32 assertion = trial.mallory.assertBare(claim);
    Position left = trial.left(assertion);
    String signed = signedByAlice(trial, assertion, left);
    assertThat(sentBy(signed)).isTrue();

    arena.anvil.revertTo(fork);
    arena.put(hash(secret), secret);
    Bytes32 replaced = trial.mallory.assertBare(claim);
    boolean lured = sentBy(signed);
    assertThat(lured).isEqualTo(replaced.equals(assertion));
    if (lured) {
      Bytes32 challenge = trial.disputes().open().get(1).id();
      trial.mallory.answerAtOnce(challenge, trial.left(challenge), 0, witness(secret));
      assertThat(trial.attackersHave()).isEqualTo(Arena.REWARD);
    }
    return !lured;
  }

  private static String signedByAlice(Trial trial, Bytes32 assertion, Position left) {
    Bytes data =
        Messages.call(
            "answer(bytes32,bytes,uint256,bytes)",
            assertion.toBytes().toArray(),
            left.encode().toArray(),
            BigInteger.ZERO,
            new byte[0]);
    Web3j web3j = arena.alice.web3j();
    try {
      BigInteger nonce =
          web3j
              .ethGetTransactionCount(
                  arena.alice.account().toHex(), DefaultBlockParameterName.LATEST)
              .send()
              .getTransactionCount();
      BigInteger gasPrice = web3j.ethGasPrice().send().getGasPrice().shiftLeft(1);
      RawTransaction raw =
          RawTransaction.createTransaction(
              nonce,
              gasPrice,
              ChainClient.GAS_LIMIT,
              trial.alice.address().toHex(),
              Arena.BOND,
              data.toHex());
      long chainId = web3j.ethChainId().send().getChainId().longValueExact();
      return Numeric.toHexString(
          TransactionEncoder.signMessage(
              raw, chainId, Credentials.create(arena.anvil.privateKey(0))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the contract takes it; the transaction is in a block either way. */
  private static boolean sentBy(String signed) {
    Web3j web3j = arena.mallory.web3j();
    try {
      String hash = web3j.ethSendRawTransaction(signed).send().getTransactionHash();
      // The node answers before the transaction is in its block.
      return new PollingTransactionReceiptProcessor(web3j, 20, 500)
          .waitForTransactionReceipt(hash)
          .isStatusOK();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TransactionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void withoutTheHistoryInTheIdAReorganisationTurnsAnHonestChallengeIntoALostOne() {
    assertThat(aliceKeepsHerBond(arena.trial(ANY_HISTORY))).isFalse();
    assertThat(aliceKeepsHerBond(arena.trial(Variant.OURS))).isTrue();
  }
}
