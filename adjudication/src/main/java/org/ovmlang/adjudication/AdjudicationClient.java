package org.ovmlang.adjudication;

import static org.ovmlang.adjudication.AdjudicatorCodec.bool;
import static org.ovmlang.adjudication.AdjudicatorCodec.bytes;
import static org.ovmlang.adjudication.AdjudicatorCodec.call;
import static org.ovmlang.adjudication.AdjudicatorCodec.inputs;
import static org.ovmlang.adjudication.AdjudicatorCodec.number;
import static org.ovmlang.adjudication.AdjudicatorCodec.numberAt;
import static org.ovmlang.adjudication.AdjudicatorCodec.predicate;
import static org.ovmlang.adjudication.AdjudicatorCodec.word;
import static org.ovmlang.adjudication.AdjudicatorCodec.wordAt;

import java.math.BigInteger;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/**
 * An adjudication contract, used by one account.
 *
 * <p>Every method returns when the chain has answered. A refusal of the contract is a {@link
 * RevertException} that says why.
 */
public final class AdjudicationClient {

  private final ChainClient chain;
  private final Address adjudicator;
  private final AdjudicatorTerms terms;

  /** The adjudicator at an address, which is asked for its terms. */
  public AdjudicationClient(ChainClient chain, Address adjudicator) {
    this.chain = chain;
    this.adjudicator = adjudicator;
    this.terms =
        new AdjudicatorTerms(
            numberAt(ask(call("window")), 0).longValueExact(),
            numberAt(ask(call("bond")), 0),
            numberAt(ask(call("burnedShare")), 0).intValueExact());
  }

  /**
   * Deploys an adjudicator.
   *
   * @param adjudicator the compiled contract, see {@link AdjudicatorArtifact}
   */
  public static AdjudicationClient deploy(
      ChainClient chain, ContractArtifact adjudicator, AdjudicatorTerms terms) {
    return new AdjudicationClient(chain, chain.deploy(adjudicator, terms.encode()));
  }

  /** The same adjudicator, used by another account. */
  public AdjudicationClient as(ChainClient other) {
    return new AdjudicationClient(other, adjudicator);
  }

  /** Where the contract is. */
  public Address address() {
    return adjudicator;
  }

  /** The account that uses it. */
  public Address account() {
    return chain.account();
  }

  /** The number of the newest block of the chain. */
  public long blockNumber() {
    return chain.blockNumber();
  }

  /** What it was deployed with. */
  public AdjudicatorTerms terms() {
    return terms;
  }

  /**
   * The id of a claim as the contract computes it; {@link Claim#id()} gives the same without
   * asking.
   */
  public Bytes32 claimId(Claim claim) {
    return Bytes32.of(wordAt(ask(call("claimId", predicate(claim), inputs(claim))), 0));
  }

  /** Whether the claim is true, finally. False says only that it has not been shown. */
  public boolean isTrue(Bytes32 claimId) {
    return numberAt(ask(call("isTrue", word(claimId))), 0).equals(BigInteger.ONE);
  }

  /** The same of a claim itself. */
  public boolean isTrue(Claim claim) {
    return isTrue(claim.id());
  }

  /** What is known of a claim whatever the chain state. */
  public Fact fact(Claim claim) {
    return ordinal(Fact.values(), numberAt(ask(call("factOf", word(claim.id()))), 0));
  }

  /** A post; its status is NONE when there is none with this id. */
  public Post post(Bytes32 postId) {
    Bytes answer = ask(call("postOf", word(postId)));
    return new Post(
        Bytes32.of(wordAt(answer, 0)),
        Bytes32.of(wordAt(answer, 1)),
        Bytes32.of(wordAt(answer, 2)),
        Address.of(wordAt(answer, 3).slice(12, 32)),
        numberAt(answer, 4).longValueExact(),
        numberAt(answer, 5).longValueExact(),
        ordinal(Post.Status.values(), numberAt(answer, 8)));
  }

  /** What the assertion with this id says. */
  public Assertion assertion(Bytes32 postId) {
    Bytes answer = ask(call("assertionOf", word(postId)));
    return new Assertion(Bytes32.of(wordAt(answer, 0)), numberAt(answer, 1).longValueExact());
  }

  /** What an account may take out, in wei. */
  public BigInteger balance(Address account) {
    return numberAt(ask(call("balanceOf", AdjudicatorCodec.address(account))), 0);
  }

  /** What has been burned so far, in wei. */
  public BigInteger burned() {
    return numberAt(ask(call("burned")), 0);
  }

  /**
   * Asserts a claim about the chain as it is after the block before the transaction's, for the
   * bond; the challenger moves first.
   *
   * @return the id of the assertion
   */
  public Bytes32 assertBare(Claim claim) {
    return posted(pay(call("assertBare", predicate(claim), inputs(claim))));
  }

  /**
   * Asserts a claim with the defender's first message, for the bond.
   *
   * @param message a message that leaves something open
   * @return the id of the assertion
   */
  public Bytes32 assertWith(Claim claim, Bytes message) {
    return posted(pay(call("assertWith", predicate(claim), inputs(claim), bytes(message))));
  }

  /**
   * Proves a claim at once, about the chain as it is after the block before the transaction's.
   *
   * @param message the proof, as the decider of the claim gives it
   */
  public void prove(Claim claim, Bytes message) {
    send(call("prove", predicate(claim), inputs(claim), bytes(message)));
  }

  /**
   * Answers a post, for the bond.
   *
   * @param parent the post
   * @param position the places that it leaves open
   * @param index which of them is answered
   * @param message a message that leaves something open
   * @return the id of the answer
   */
  public Bytes32 answer(Bytes32 parent, Position position, int index, Bytes message) {
    return posted(
        pay(call("answer", word(parent), bytes(position.encode()), number(index), bytes(message))));
  }

  /**
   * Answers a post with a message that leaves nothing open: the post falls.
   *
   * @param parent the post
   * @param position the places that it leaves open
   * @param index which of them is answered
   * @param message the message
   */
  public void answerAtOnce(Bytes32 parent, Position position, int index, Bytes message) {
    send(
        call(
            "answerAtOnce", word(parent), bytes(position.encode()), number(index), bytes(message)));
  }

  /** Answers a post where a known fact decides the claim at the place: the post falls. */
  public void answerWithFact(Bytes32 parent, Position position, int index) {
    send(call("answerWithFact", word(parent), bytes(position.encode()), number(index)));
  }

  /** Shows of a claim, for other disputes, what does not depend on chain state. */
  public void recordFact(Claim claim, boolean truth, Bytes message) {
    send(call("recordFact", predicate(claim), inputs(claim), bool(truth), bytes(message)));
  }

  /** Settles a post whose window is over and whose answers have all fallen: it stands. */
  public void settle(Bytes32 postId) {
    send(call("settle", word(postId)));
  }

  /** Takes out what the account may take. */
  public void withdraw() {
    send(call("withdraw"));
  }

  private Bytes32 posted(TransactionReceipt receipt) {
    for (Log log : receipt.getLogs()) {
      if (log.getAddress().equalsIgnoreCase(adjudicator.toHex())
          && log.getTopics().get(0).equals(DisputeEvents.LEFT_OPEN)) {
        return Bytes32.ofHex(log.getTopics().get(1));
      }
    }
    throw new ChainException("there is no adjudicator at " + adjudicator + ": it posted nothing");
  }

  private Bytes ask(Bytes callData) {
    return chain.call(adjudicator, callData);
  }

  private void send(Bytes callData) {
    chain.send(adjudicator, callData);
  }

  private TransactionReceipt pay(Bytes callData) {
    return chain.pay(adjudicator, callData, terms.bond());
  }

  private <T> T ordinal(T[] all, BigInteger ordinal) {
    if (ordinal.bitLength() > 8 || ordinal.intValue() >= all.length) {
      throw new ChainException("no adjudicator at " + adjudicator + ": it answered " + ordinal);
    }
    return all[ordinal.intValue()];
  }
}
