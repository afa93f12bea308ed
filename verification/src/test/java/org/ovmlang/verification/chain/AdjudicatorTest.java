package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esaulpaugh.headlong.abi.Function;
import java.math.BigInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.adjudication.Assertion;
import org.ovmlang.adjudication.RevertException;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** What the adjudicator promises, against honest and hostile predicates. */
class AdjudicatorTest {
  private static final Function PUT = Function.parse("put(bytes,bytes)");
  private static final Bytes SECRET = Bytes.ascii("open sesame");
  private static final int FUEL = 8;

  private static ChainFixture chain;
  private static AdjudicationClient adjudicator;
  private static Address preimage;
  private static Address stored;
  private static Address delegate;
  private static Address hostile;
  private static int claims;

  @BeforeAll
  static void start() {
    chain = new ChainFixture();
    adjudicator =
        AdjudicationClient.deploy(
            chain.client,
            AdjudicatorArtifact.compile(
                SolidityCompilers.find(SolidityCompilerOptions.fromSystem())));
    preimage = chain.deploy("Predicates.sol", "PreimagePredicate");
    stored = chain.deploy("Predicates.sol", "StoredPredicate");
    delegate = chain.deploy("Predicates.sol", "DelegatePredicate");
    hostile = chain.deploy("Predicates.sol", "HostilePredicate");
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @Test
  void claimThatWasProvedIsTrueForEver() {
    Bytes secret = freshSecret();
    Claim claim = preimageClaim(secret);
    assertThat(adjudicator.isTrue(claim)).isFalse();

    adjudicator.prove(claim, messageWith(secret));

    assertThat(adjudicator.isTrue(claim)).isTrue();
    assertThatThrownBy(() -> adjudicator.prove(claim, messageWith(secret)))
        .isInstanceOf(RevertException.class)
        .hasMessageContaining("AlreadyTrue(" + claim.id());
    assertThatThrownBy(() -> adjudicator.assertClaim(claim))
        .isInstanceOf(RevertException.class)
        .hasMessageContaining("AlreadyTrue");
  }

  @Test
  void assertionStandsWhenItIsProvedAndItsClaimIsTrue() {
    Bytes secret = freshSecret();
    Claim claim = preimageClaim(secret);
    long before = chain.client.blockNumber();

    Bytes32 assertion = adjudicator.assertClaim(claim);

    assertThat(adjudicator.assertion(assertion))
        .isEqualTo(
            new Assertion(claim.id(), before, 0, Assertion.Status.OPEN, chain.client.account()));
    assertThat(adjudicator.isTrue(claim)).isFalse();

    adjudicator.proveAssertion(assertion, claim, messageWith(secret));

    assertThat(adjudicator.assertion(assertion).status()).isEqualTo(Assertion.Status.STANDS);
    assertThat(adjudicator.isTrue(claim)).isTrue();
    assertThatThrownBy(() -> adjudicator.proveAssertion(assertion, claim, messageWith(secret)))
        .hasMessageContaining("NoOpenAssertion(" + assertion);
  }

  @Test
  void severalAssertionsOfOneClaimRunSideBySide() {
    Bytes secret = freshSecret();
    Claim claim = preimageClaim(secret);

    Bytes32 first = adjudicator.assertClaim(claim);
    Bytes32 second = adjudicator.assertClaim(claim);

    assertThat(second).isNotEqualTo(first);
    assertThat(adjudicator.assertion(second).attempt()).isEqualTo(1);
    adjudicator.proveAssertion(second, claim, messageWith(secret));
    assertThat(adjudicator.assertion(first).status()).isEqualTo(Assertion.Status.OPEN);
    adjudicator.proveAssertion(first, claim, messageWith(secret));
    assertThat(adjudicator.assertion(first).status()).isEqualTo(Assertion.Status.STANDS);
  }

  @Test
  void proofOfAnotherClaimDoesNotHelpAnAssertion() {
    Claim claim = preimageClaim(freshSecret());
    Bytes otherSecret = freshSecret();
    Claim other = preimageClaim(otherSecret);
    Bytes32 assertion = adjudicator.assertClaim(claim);

    assertThatThrownBy(() -> adjudicator.proveAssertion(assertion, other, messageWith(otherSecret)))
        .hasMessageContaining("OtherClaim(" + claim.id() + ", " + other.id());
    assertThat(adjudicator.assertion(Bytes32.ZERO).status()).isEqualTo(Assertion.Status.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "0x0000, no length of the witness",
    "0x00, half an index",
    "0x, nothing",
    "0x0002, an index out of range",
    "0x000000000005aabb, a witness cut short",
    "0x0000ffffffff, a witness of 4 GB",
    "0x000100, a byte left over",
  })
  void malformedMessageIsNamed(String message, String what) {
    Claim zero = Claim.of(preimage, Bytes32.ZERO.toBytes());

    assertThatThrownBy(() -> adjudicator.prove(zero, Bytes.ofHex(message)))
        .as(what)
        .isInstanceOf(RevertException.class)
        .hasMessageContaining("NotProved(" + zero.id() + ", MalformedMessage)");
    assertThat(adjudicator.isTrue(zero)).isFalse();
  }

  @Test
  void wrongWitnessProvesNothing() {
    Claim claim = preimageClaim(freshSecret());

    assertThatThrownBy(() -> adjudicator.prove(claim, messageWith(Bytes.ascii("something else"))))
        .isInstanceOf(RevertException.class)
        .hasMessageContaining("NotProved(" + claim.id() + ", false)");
    assertThat(adjudicator.isTrue(claim)).isFalse();
  }

  @Test
  void illFormedClaimCanNeitherBeAssertedNorProved() {
    Claim tooFew = Claim.of(preimage);
    Claim tooLong = Claim.of(preimage, Bytes.of(new byte[33]));
    Claim tooLarge = Claim.of(hostile, Bytes.of(new byte[65_537]));

    for (Claim claim : new Claim[] {tooFew, tooLong, tooLarge}) {
      assertThatThrownBy(() -> adjudicator.assertClaim(claim))
          .hasMessageContaining("IllFormedClaim(" + claim.id());
      assertThatThrownBy(() -> adjudicator.prove(claim, Bytes.EMPTY))
          .hasMessageContaining("IllFormedClaim");
    }
  }

  @Test
  void claimWithoutAContractAtItsPredicateCannotBeAssertedOrProved() {
    Claim claim = Claim.of(Address.ofHex("0x00000000000000000000000000000000000000ff"));

    assertThatThrownBy(() -> adjudicator.assertClaim(claim)).hasMessageContaining("IllFormedClaim");
    assertThatThrownBy(() -> adjudicator.prove(claim, Bytes.EMPTY))
        .hasMessageContaining("NotProved(" + claim.id() + ", no reason given)");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void hostilePredicateProvesNothingUnlessItSaysExactlyTrue(int way) {
    Claim claim = Claim.of(hostile, Bytes.of(new byte[] {(byte) way}));

    assertThatThrownBy(() -> adjudicator.prove(claim, Bytes.EMPTY))
        .isInstanceOf(RevertException.class)
        .hasMessageContaining("NotProved(" + claim.id());
    assertThat(adjudicator.isTrue(claim)).isFalse();
  }

  @Test
  void tooLittleGasIsNotTakenForAFailedProof() {
    Bytes secret = freshSecret();
    Claim claim = preimageClaim(secret);
    Bytes call =
        ChainFixture.encode(
            Function.parse("prove(address,bytes[],bytes)"),
            ChainFixture.address(preimage.toHex()),
            new byte[][] {claim.inputs().get(0).toArray()},
            messageWith(secret).toArray());

    assertThatThrownBy(
            () -> chain.client.send(adjudicator.address(), call, BigInteger.valueOf(1_000_000)))
        .isInstanceOf(RevertException.class)
        .hasMessageContaining("InsufficientGas");
    assertThat(adjudicator.isTrue(claim)).isFalse();
  }

  @Test
  void storageIsReadAsOfTheBlockBeforeTheAssertion() {
    Address store = chain.deploy("Stores.sol", "StampedStore");
    Claim claim = Claim.of(stored, word(store), Bytes.ascii("key"), Bytes.ascii("value"));
    Bytes32 early = adjudicator.assertClaim(claim);
    chain.send(store, PUT, Bytes.ascii("key").toArray(), Bytes.ascii("value").toArray());
    Bytes32 late = adjudicator.assertClaim(claim);

    assertThatThrownBy(() -> adjudicator.proveAssertion(early, claim, Bytes.EMPTY))
        .hasMessageContaining("NotProved");
    adjudicator.proveAssertion(late, claim, Bytes.EMPTY);
    assertThat(adjudicator.isTrue(claim)).isTrue();
  }

  @Test
  void claimValueIsProvedByTheNestedMessageWithTheInputsAppended() {
    Bytes secret = freshSecret();
    Claim open = Claim.of(preimage);
    Claim claim = Claim.of(delegate, open.encode(), preimageClaim(secret).inputs().get(0));

    assertThatThrownBy(() -> adjudicator.prove(claim, nested(Bytes.ofHex("0x0005"))))
        .hasMessageContaining("NotProved");
    adjudicator.prove(claim, nested(messageWith(secret)));

    assertThat(adjudicator.isTrue(claim)).isTrue();
  }

  @Test
  void asManyHopsThroughClaimValuesAsThereIsFuelAndNotOneMore() {
    Bytes secret = freshSecret();
    Claim claim = preimageClaim(secret);
    Bytes message = messageWith(secret);
    for (int hop = 0; hop < FUEL; hop++) {
      claim = Claim.of(delegate, claim.encode());
      message = nested(message);
    }
    Claim deepest = claim;
    Bytes proof = message;
    Claim tooDeep = Claim.of(delegate, claim.encode());

    assertThatThrownBy(() -> adjudicator.prove(tooDeep, nested(proof)))
        .hasMessageContaining("NotProved");
    adjudicator.prove(deepest, proof);
    assertThat(adjudicator.isTrue(deepest)).isTrue();
  }

  @Test
  void hostilePredicateInsideAClaimIsFalseThere() {
    for (int way = 0; way < 7; way++) {
      Claim inner = Claim.of(hostile, Bytes.of(new byte[] {(byte) way}));
      Claim claim = Claim.of(delegate, inner.encode());

      assertThatThrownBy(() -> adjudicator.prove(claim, nested(Bytes.EMPTY)))
          .hasMessageContaining("NotProved(" + claim.id() + ", false)");
    }
  }

  private static Bytes freshSecret() {
    return SECRET.concat(Bytes.ascii(" " + claims++));
  }

  private static Claim preimageClaim(Bytes secret) {
    return Claim.of(preimage, Keccak256.hash(secret).toBytes());
  }

  /** Index 0, then the witness with its length. */
  private static Bytes messageWith(Bytes witness) {
    return Bytes.ofHex("0x0000").concat(nested(witness));
  }

  private static Bytes nested(Bytes message) {
    return Bytes.ofHex(String.format("%08x", message.length())).concat(message);
  }

  private static Bytes word(Address address) {
    return Bytes.of(new byte[12]).concat(address.toBytes());
  }
}
