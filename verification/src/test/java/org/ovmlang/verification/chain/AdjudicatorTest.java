package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esaulpaugh.headlong.abi.Function;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.Post;
import org.ovmlang.adjudication.RevertException;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
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
  private static Address both;
  private static Address hostile;
  private static int claims;

  @BeforeAll
  static void start() {
    chain = new ChainFixture();
    adjudicator =
        AdjudicationClient.deploy(
            chain.client,
            AdjudicatorArtifact.compile(
                SolidityCompilers.find(SolidityCompilerOptions.fromSystem())),
            new AdjudicatorTerms(DisputeFixture.WINDOW, DisputeFixture.BOND, 2_500));
    preimage = chain.deploy("Predicates.sol", "PreimagePredicate");
    stored = chain.deploy("Predicates.sol", "StoredPredicate");
    delegate = chain.deploy("Predicates.sol", "DelegatePredicate");
    both = chain.deploy("Predicates.sol", "BothPredicate");
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
    assertThatThrownBy(() -> adjudicator.assertBare(claim))
        .isInstanceOf(RevertException.class)
        .hasMessageContaining("AlreadyTrue");
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
        .hasMessageContaining("NotAccepted(" + preimage.toHex() + ", MalformedMessage)");
    assertThat(adjudicator.isTrue(zero)).isFalse();
  }

  @Test
  void wrongWitnessProvesNothing() {
    Claim claim = preimageClaim(freshSecret());

    assertThatThrownBy(() -> adjudicator.prove(claim, messageWith(Bytes.ascii("something else"))))
        .isInstanceOf(RevertException.class)
        .hasMessageContaining("NotAccepted(" + preimage.toHex() + ", NotShown)");
    assertThat(adjudicator.isTrue(claim)).isFalse();
  }

  @Test
  void illFormedClaimCanNeitherBeAssertedNorProved() {
    Claim tooFew = Claim.of(preimage);
    Claim tooLong = Claim.of(preimage, Bytes.of(new byte[33]));
    Claim tooLarge = Claim.of(hostile, Bytes.of(new byte[8_193]));

    for (Claim claim : new Claim[] {tooFew, tooLong, tooLarge}) {
      assertThatThrownBy(() -> adjudicator.assertBare(claim))
          .hasMessageContaining("IllFormedClaim(" + claim.id());
      assertThatThrownBy(() -> adjudicator.prove(claim, Bytes.EMPTY))
          .hasMessageContaining("IllFormedClaim");
      assertThatThrownBy(() -> adjudicator.assertWith(claim, Bytes.EMPTY))
          .hasMessageContaining("IllFormedClaim");
    }
  }

  @Test
  void claimWithoutAContractAtItsPredicateCannotBeAssertedOrProved() {
    Claim claim = Claim.of(Address.ofHex("0x00000000000000000000000000000000000000ff"));

    assertThatThrownBy(() -> adjudicator.assertBare(claim)).hasMessageContaining("IllFormedClaim");
    assertThatThrownBy(() -> adjudicator.prove(claim, Bytes.EMPTY))
        .hasMessageContaining("NotAccepted(" + claim.predicate().toHex() + ", no reason given)");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void hostilePredicateProvesNothingUnlessItAnswersAsItShould(int way) {
    Claim claim = Claim.of(hostile, Bytes.of(new byte[] {(byte) way}));

    assertThatThrownBy(() -> adjudicator.prove(claim, Bytes.EMPTY))
        .isInstanceOf(RevertException.class);
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
    Bytes32 early = adjudicator.assertBare(claim);
    chain.send(store, PUT, Bytes.ascii("key").toArray(), Bytes.ascii("value").toArray());
    Bytes32 late = adjudicator.assertBare(claim);

    // It was not stored then, whatever is stored now.
    adjudicator.answerAtOnce(early, DisputeFixture.whole(claim), 0, Bytes.EMPTY);
    assertThat(adjudicator.post(early).status()).isEqualTo(Post.Status.FALLEN);
    assertThatThrownBy(
            () -> adjudicator.answerAtOnce(late, DisputeFixture.whole(claim), 0, Bytes.EMPTY))
        .hasMessageContaining("NotShown");
  }

  @Test
  void claimValueIsProvedByTheNestedMessageWithTheInputsAppended() {
    Bytes secret = freshSecret();
    Claim open = Claim.of(preimage);
    Claim claim = Claim.of(delegate, open.encode(), preimageClaim(secret).inputs().get(0));

    assertThatThrownBy(() -> adjudicator.prove(claim, nested(Bytes.ofHex("0x0005"))))
        .hasMessageContaining("NotAccepted");
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
        .hasMessageContaining("NotAccepted");
    adjudicator.prove(deepest, proof);
    assertThat(adjudicator.isTrue(deepest)).isTrue();
  }

  @Test
  void hostilePredicateInsideAClaimIsFalseThere() {
    for (int way = 0; way <= 10; way++) {
      requireNotShown(Claim.of(hostile, Bytes.of(new byte[] {(byte) way})));
    }
  }

  /** It takes every call, and what it answers may be anything: the identity answers the call. */
  @Test
  void precompiledContractInsideAClaimIsFalseThere() {
    for (int number = 1; number <= 10; number++) {
      Address precompiled = Address.ofHex(String.format("0x%040x", number));
      requireNotShown(Claim.of(precompiled, freshSecret()));
    }
  }

  private static void requireNotShown(Claim inner) {
    Claim claim = Claim.of(delegate, inner.encode());
    assertThatThrownBy(() -> adjudicator.prove(claim, nested(Bytes.EMPTY)))
        .hasMessageContaining("NotAccepted(" + delegate.toHex() + ", NotShown)");
    assertThat(adjudicator.isTrue(claim)).isFalse();
  }

  /** Otherwise nobody could go on at what the honest predicate leaves open behind it. */
  @Test
  void hostilePredicateSwallowsNoPlaceOfItsCaller() {
    Bytes secret = freshSecret();
    Bytes hash = Keccak256.hash(secret).toBytes();
    Claim swallows = Claim.of(hostile, Bytes.of(new byte[] {7}));
    Claim claim = Claim.of(both, swallows.encode(), hash);

    assertThatThrownBy(() -> adjudicator.assertWith(claim, nested(Bytes.EMPTY)))
        .hasMessageContaining("NotAccepted(" + both.toHex() + ", NotShown)");

    Bytes innerSecret = freshSecret();
    Claim honest = Claim.of(both, preimageClaim(innerSecret).encode(), hash);
    Bytes32 post = adjudicator.assertWith(honest, nested(messageWith(innerSecret)));
    Position left = new Position(List.of(new Place(both, 2, FUEL, List.of(hash))));
    adjudicator.answerAtOnce(post, left, 0, nested(secret));
    assertThat(adjudicator.post(post).status()).isEqualTo(Post.Status.FALLEN);
  }

  @Test
  void refutingAClaimOfManyInputsIsPossible() {
    Bytes[] inputs = new Bytes[125];
    Arrays.fill(inputs, Bytes.EMPTY);
    Claim large = Claim.of(preimage, inputs);
    Claim claim = Claim.of(delegate, large.encode());
    Bytes32 assertion = adjudicator.assertBare(claim);

    Bytes32 answer = adjudicator.answer(assertion, DisputeFixture.whole(claim), 0, Bytes.EMPTY);

    assertThat(adjudicator.post(answer).parent()).isEqualTo(assertion);
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
