package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.Assertion;
import org.ovmlang.adjudication.PostIds;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.web3j.utils.Numeric;

/** Ids of claims and posts: of the chain, of the client, and by an ABI library of others. */
class PostIdsTest {

  private static final TupleType<Tuple> ASSERTION =
      TupleType.parse("(uint256,address,bytes32,bytes32,uint256,bytes32)");
  private static final TupleType<Tuple> ANSWER =
      TupleType.parse("(uint256,address,bytes32,bytes32,bytes32)");
  private static final TupleType<Tuple> CLAIM = TupleType.parse("((address,bytes[]))");

  private static DisputeFixture game;
  private static BigInteger chainId;

  @BeforeAll
  static void start() throws Exception {
    game = new DisputeFixture();
    chainId = game.chain.client.web3j().ethChainId().send().getChainId();
  }

  @AfterAll
  static void stop() {
    game.close();
  }

  private static com.esaulpaugh.headlong.abi.Address theirs(Address address) {
    return com.esaulpaugh.headlong.abi.Address.wrap(
        com.esaulpaugh.headlong.abi.Address.toChecksumAddress(
            new BigInteger(1, address.toArray())));
  }

  private static Bytes32 hash(ByteBuffer encoding) {
    return Keccak256.hash(Bytes.of(encoding.array()));
  }

  private static byte[] hashOf(Position position) {
    return Keccak256.hash(position.encode()).toArray();
  }

  @Test
  void theIdOfAClaimIsTheHashOfItsEncoding() {
    Claim claim = new Claim(game.scripted, List.of(Bytes.EMPTY, Bytes.ascii("a longer input")));
    byte[][] inputs = {claim.inputs().get(0).toArray(), claim.inputs().get(1).toArray()};
    Bytes32 id = hash(CLAIM.encode(Tuple.from(Tuple.from(theirs(game.scripted), inputs))));
    assertThat(claim.id()).isEqualTo(id);
    assertThat(game.alice.claimId(claim)).isEqualTo(id);
  }

  @Test
  void theIdOfAnAssertionNamesChainContractHistoryClaimAttemptAndPosition() throws Exception {
    Claim claim = game.claim();
    for (int attempt = 0; attempt < 3; attempt++) {
      Position position = attempt == 0 ? DisputeFixture.whole(claim) : game.position(attempt);
      Bytes32 post =
          attempt == 0
              ? game.alice.assertBare(claim)
              : game.alice.assertWith(claim, DisputeFixture.leaving(position));
      Assertion assertion = game.alice.assertion(post);
      Bytes32 history = game.chain.client.block(assertion.asOf()).orElseThrow().hash();
      assertThat(
              PostIds.ofAssertion(
                  chainId,
                  game.alice.address(),
                  history,
                  claim.id(),
                  BigInteger.valueOf(attempt),
                  position))
          .isEqualTo(post);
      ByteBuffer encoding =
          ASSERTION.encode(
              Tuple.from(
                  chainId,
                  theirs(game.alice.address()),
                  history.toArray(),
                  claim.id().toArray(),
                  BigInteger.valueOf(attempt),
                  hashOf(position)));
      assertThat(hash(encoding)).isEqualTo(post);
    }
  }

  @Test
  void theIdOfAnAnswerNamesChainContractDisputeParentAndPosition() {
    Claim claim = game.claim();
    Bytes32 assertion = game.alice.assertBare(claim);
    Bytes32 parent = assertion;
    Position open = DisputeFixture.whole(claim);
    for (int depth = 1; depth < 4; depth++) {
      Position next = game.position(depth);
      Bytes32 post = game.bob.answer(parent, open, 0, DisputeFixture.leaving(next));
      assertThat(PostIds.ofAnswer(chainId, game.alice.address(), assertion, parent, next))
          .isEqualTo(post);
      ByteBuffer encoding =
          ANSWER.encode(
              Tuple.from(
                  chainId,
                  theirs(game.alice.address()),
                  assertion.toArray(),
                  parent.toArray(),
                  hashOf(next)));
      assertThat(hash(encoding)).isEqualTo(post);
      parent = post;
      open = next;
    }
  }

  /** The layout by the table of docs/semantics.md, put together by somebody else's functions. */
  @Test
  void aPositionIsItsPlacesOneAfterTheOtherWithBigEndianNumbers() {
    List<Bytes> values = List.of(Bytes.EMPTY, Bytes.ascii("value"));
    Position position =
        new Position(
            List.of(
                new Place(game.scripted, 0x1020304, 7, values),
                new Place(Address.ZERO, Place.PROVE_CLAIM, 0, List.of())));
    String hex =
        Numeric.cleanHexPrefix(game.scripted.toHex())
            + "01020304"
            + "07"
            + "0002"
            + "00000000"
            + "00000005"
            + "76616c7565"
            + "00".repeat(20)
            + "00000000"
            + "00"
            + "0000";
    assertThat(position.encode()).isEqualTo(Bytes.ofHex(hex));
    assertThat(Position.decode(Bytes.ofHex(hex))).isEqualTo(position);
    for (int length = 0; length < hex.length() / 2; length++) {
      Position cut = Position.decode(Bytes.ofHex(hex).slice(0, length));
      // The first place ends after 27 + 4 + 9 bytes.
      assertThat(cut != null).as("%d bytes", length).isEqualTo(length == 0 || length == 40);
    }
  }
}
