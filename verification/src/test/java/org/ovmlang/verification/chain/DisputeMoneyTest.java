package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovmlang.verification.chain.DisputeFixture.BOND;
import static org.ovmlang.verification.chain.DisputeFixture.BURNED;
import static org.ovmlang.verification.chain.DisputeFixture.REWARD;
import static org.ovmlang.verification.chain.DisputeFixture.atOnce;
import static org.ovmlang.verification.chain.DisputeFixture.leaving;
import static org.ovmlang.verification.chain.DisputeFixture.whole;

import com.esaulpaugh.headlong.abi.Function;
import java.io.IOException;
import java.math.BigInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.web3j.protocol.core.DefaultBlockParameterName;

/** What goes in is what comes out and what is burned. */
class DisputeMoneyTest {

  private static final Function EXECUTE = Function.parse("execute(address,bytes)");
  private static final Function SET_MANNER = Function.parse("setManner(uint8)");
  private static final Function ASSERT = Function.parse("assertBare(address,bytes[])");
  private static final Function WITHDRAW = Function.parse("withdraw()");
  private static final int TAKES = 0;
  private static final int REFUSES = 1;
  private static final int REENTERS = 2;

  private DisputeFixture game;

  @BeforeEach
  void start() {
    game = new DisputeFixture();
  }

  @AfterEach
  void stop() {
    game.close();
  }

  private void assertFunds(int openPosts) throws IOException {
    BigInteger balance =
        game.chain
            .client
            .web3j()
            .ethGetBalance(game.alice.address().toHex(), DefaultBlockParameterName.LATEST)
            .send()
            .getBalance();
    assertThat(
            game.aliceHas()
                .add(game.bobHas())
                .add(game.alice.burned())
                .add(BOND.multiply(BigInteger.valueOf(openPosts))))
        .isEqualTo(balance);
  }

  @Test
  void theLosersBondIsBurnedInPartAndTheRestGoesToWhoeverFelledHim() throws IOException {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    assertFunds(1);
    Bytes32 challenge = game.bob.answer(assertion, whole(claim), 0, leaving(game.position()));
    assertFunds(2);
    game.passWindow();
    game.bob.settle(challenge);
    assertThat(game.aliceHas()).isZero();
    assertThat(game.bobHas()).isEqualTo(BOND.add(REWARD));
    assertThat(game.alice.burned()).isEqualTo(BURNED);
    assertFunds(0);
    game.bob.withdraw();
    assertThat(game.bobHas()).isZero();
    assertFunds(0);
    assertThatThrownBy(() -> game.bob.withdraw()).hasMessageContaining("WithdrawalFailed");
  }

  @Test
  void theRewardOfAnAnswerAtOnceGoesToTheOwnerOfWhatItRescues() throws IOException {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    Position left = game.position();
    Bytes32 challenge = game.bob.answer(assertion, whole(claim), 0, leaving(left));
    // Whoever copies Alice's answer earns nothing by it.
    game.bob.answerAtOnce(challenge, left, 0, atOnce(false));
    assertThat(game.aliceHas()).isEqualTo(REWARD);
    assertThat(game.bobHas()).isZero();
    assertFunds(1);
    game.passWindow();
    game.bob.settle(assertion);
    assertThat(game.aliceHas()).isEqualTo(BOND.add(REWARD));
    assertFunds(0);
  }

  @Test
  void whoeverFellsAnAssertionAtOnceGetsTheReward() throws IOException {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    game.bob.answerAtOnce(assertion, whole(claim), 0, atOnce(false));
    assertThat(game.bobHas()).isEqualTo(REWARD);
    assertFunds(0);
  }

  @Test
  void toChallengeOneselfCostsTheBurnedShareOfEveryPost() throws IOException {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    for (int i = 1; i <= 3; i++) {
      Position left = game.position();
      Bytes32 delay = game.bob.answer(assertion, whole(claim), 0, leaving(left));
      game.bob.answerAtOnce(delay, left, 0, atOnce(false));
      assertThat(game.alice.burned()).isEqualTo(BURNED.multiply(BigInteger.valueOf(i)));
    }
    assertFunds(1);
  }

  @Test
  void anAnswerThatStandsAfterItsPostHasFallenGetsItsBondBackAndNoMore() throws IOException {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    Bytes32 first = game.bob.answer(assertion, whole(claim), 0, leaving(game.position()));
    Bytes32 second = game.bob.answer(assertion, whole(claim), 0, leaving(game.position()));
    game.passWindow();
    game.bob.settle(second);
    game.bob.settle(first);
    assertThat(game.bobHas()).isEqualTo(BOND.add(BOND).add(REWARD));
    assertFunds(0);
  }

  @Test
  void aPostCostsExactlyTheBond() {
    Claim claim = game.claim();
    Bytes call = assertCall(claim);
    for (BigInteger wrong :
        new BigInteger[] {
          BigInteger.ZERO, BOND.subtract(BigInteger.ONE), BOND.add(BigInteger.ONE)
        }) {
      assertThatThrownBy(() -> game.chain.client.pay(game.alice.address(), call, wrong))
          .hasMessageContaining("WrongBond(" + BOND + ", " + wrong);
    }
  }

  @Test
  void whoeverRefusesHisMoneyHarmsNobodyElse() throws IOException {
    Address account = contractAccountWithMoney();
    game.chain.send(account, SET_MANNER, REFUSES);
    assertThatThrownBy(() -> withdrawBy(account)).hasMessageContaining("WithdrawalFailed");
    assertThat(game.alice.balance(account)).isEqualTo(BOND);
    game.chain.send(account, SET_MANNER, TAKES);
    withdrawBy(account);
    assertThat(game.alice.balance(account)).isZero();
    assertFunds(0);
  }

  @Test
  void nobodyIsPaidTwice() throws IOException {
    Address account = contractAccountWithMoney();
    // Somebody else's money is there to be stolen.
    game.alice.assertBare(game.claim());
    game.chain.send(account, SET_MANNER, REENTERS);
    withdrawBy(account);
    assertThat(game.alice.balance(account)).isZero();
    assertFunds(1);
  }

  private Address contractAccountWithMoney() {
    Address account = game.chain.deploy("Accounts.sol", "ContractAccount");
    Bytes call =
        ChainFixture.encode(
            EXECUTE,
            ChainFixture.address(game.alice.address().toHex()),
            assertCall(game.claim()).toArray());
    Bytes32 post =
        Bytes32.ofHex(
            game.chain.client.pay(account, call, BOND).getLogs().get(0).getTopics().get(1));
    game.passWindow();
    game.alice.settle(post);
    return account;
  }

  private Bytes assertCall(Claim claim) {
    return ChainFixture.encode(
        ASSERT,
        ChainFixture.address(claim.predicate().toHex()),
        claim.inputs().stream().map(Bytes::toArray).toArray(byte[][]::new));
  }

  private void withdrawBy(Address account) {
    game.chain.send(
        account,
        EXECUTE,
        ChainFixture.address(game.alice.address().toHex()),
        ChainFixture.encode(WITHDRAW).toArray());
  }
}
