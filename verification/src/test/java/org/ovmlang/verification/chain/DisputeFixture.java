package org.ovmlang.verification.chain;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.TupleType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.adjudication.Post;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/**
 * An adjudicator, two players and a predicate that takes every message: what a message leaves open
 * is what it says, so that a test plays whatever dispute it wants.
 */
final class DisputeFixture implements AutoCloseable {

  static final int WINDOW = 12;
  static final int FUEL = 8;
  static final BigInteger BOND = BigInteger.TEN.pow(18);
  static final int BURNED_SHARE = 2_500;
  static final AdjudicatorTerms TERMS = new AdjudicatorTerms(WINDOW, BOND, BURNED_SHARE);
  static final BigInteger BURNED = BOND.divide(BigInteger.valueOf(4));
  static final BigInteger REWARD = BOND.subtract(BURNED);

  private static final TupleType<?> ANSWER = TupleType.parse("(bytes,bool)");
  private static final Position NOTHING = new Position(List.of());

  final ChainFixture chain = new ChainFixture();
  final ChainClient otherAccount = chain.anvil.client(1);
  final AdjudicationClient alice;
  final AdjudicationClient bob;
  final Address scripted = chain.deploy("Predicates.sol", "ScriptedPredicate");
  private int count;

  DisputeFixture() {
    alice =
        AdjudicationClient.deploy(
            chain.client,
            AdjudicatorArtifact.compile(
                SolidityCompilers.find(SolidityCompilerOptions.fromSystem())),
            TERMS);
    bob = alice.as(otherAccount);
  }

  /** A claim that nobody has made yet. */
  Claim claim() {
    return Claim.of(scripted, Codec.encode(BigInteger.valueOf(++count)));
  }

  /** A position that nobody has left open yet, with so many places. */
  Position position(int places) {
    Place[] all = new Place[places];
    for (int i = 0; i < places; i++) {
      all[i] = place(FUEL);
    }
    return new Position(Arrays.asList(all));
  }

  Position position() {
    return position(1);
  }

  Place place(int fuel) {
    return new Place(scripted, 2, fuel, List.of(Codec.encode(BigInteger.valueOf(++count))));
  }

  /** The position of a claim that was asserted bare. */
  static Position whole(Claim claim) {
    return new Position(
        List.of(new Place(claim.predicate(), Place.REFUTE_CLAIM, FUEL, claim.inputs())));
  }

  /** The message that leaves these places open. */
  static Bytes leaving(Position position) {
    return answering(position, false);
  }

  /** A message that wins at once and says so of itself. */
  static Bytes atOnce(boolean timeless) {
    return answering(NOTHING, timeless);
  }

  private static Bytes answering(Position position, boolean timeless) {
    return ChainFixture.bytes(
            Function.parse("f" + ANSWER.getCanonicalType())
                .encodeCallWithArgs(position.encode().toArray(), timeless))
        .slice(4, encodedLength(position));
  }

  private static int encodedLength(Position position) {
    int words = (position.encode().length() + 31) / 32;
    return 4 + 32 * (3 + words);
  }

  void pass(int blocks) {
    chain.anvil.mine(blocks);
  }

  void passWindow() {
    pass(WINDOW);
  }

  Post.Status status(Bytes32 post) {
    return alice.post(post).status();
  }

  BigInteger aliceHas() {
    return alice.balance(chain.client.account());
  }

  BigInteger bobHas() {
    return alice.balance(otherAccount.account());
  }

  @Override
  public void close() {
    otherAccount.close();
    chain.close();
  }
}
