package org.ovmlang.adjudication;

import static org.ovmlang.adjudication.AdjudicatorCodec.bytes;
import static org.ovmlang.adjudication.AdjudicatorCodec.call;
import static org.ovmlang.adjudication.AdjudicatorCodec.inputs;
import static org.ovmlang.adjudication.AdjudicatorCodec.numberAt;
import static org.ovmlang.adjudication.AdjudicatorCodec.predicate;
import static org.ovmlang.adjudication.AdjudicatorCodec.word;
import static org.ovmlang.adjudication.AdjudicatorCodec.wordAt;

import java.math.BigInteger;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.web3j.crypto.Hash;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/**
 * An adjudication contract, used by one account.
 *
 * <p>Every method returns when the chain has answered. A refusal of the contract is a {@link
 * RevertException} that says why.
 */
public final class AdjudicationClient {
  private static final String CLAIM_ASSERTED =
      Hash.sha3String("ClaimAsserted(bytes32,bytes32,address,address,bytes[],uint256,uint256)");

  private final ChainClient chain;
  private final Address adjudicator;

  /** The adjudicator at an address. */
  public AdjudicationClient(ChainClient chain, Address adjudicator) {
    this.chain = chain;
    this.adjudicator = adjudicator;
  }

  /**
   * Deploys an adjudicator.
   *
   * @param adjudicator the compiled contract, see {@link AdjudicatorArtifact}
   */
  public static AdjudicationClient deploy(ChainClient chain, ContractArtifact adjudicator) {
    return new AdjudicationClient(chain, chain.deploy(adjudicator, Bytes.EMPTY));
  }

  /** Where the contract is. */
  public Address address() {
    return adjudicator;
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

  /** An assertion; its status is NONE when there is none with this id. */
  public Assertion assertion(Bytes32 assertionId) {
    Bytes answer = ask(call("assertionOf", word(assertionId)));
    return new Assertion(
        Bytes32.of(wordAt(answer, 0)),
        numberAt(answer, 1).longValueExact(),
        numberAt(answer, 2).longValueExact(),
        status(numberAt(answer, 3).intValueExact()),
        Address.of(wordAt(answer, 4).slice(12, 32)));
  }

  /**
   * Asserts a claim about the chain as it is after the block before the transaction's.
   *
   * @return the id of the assertion
   */
  public Bytes32 assertClaim(Claim claim) {
    TransactionReceipt receipt = send(call("assertClaim", predicate(claim), inputs(claim)));
    for (Log log : receipt.getLogs()) {
      if (log.getAddress().equalsIgnoreCase(adjudicator.toHex())
          && log.getTopics().get(0).equals(CLAIM_ASSERTED)) {
        return Bytes32.ofHex(log.getTopics().get(1));
      }
    }
    throw new ChainException("there is no adjudicator at " + adjudicator + ": it asserted nothing");
  }

  /**
   * Proves an assertion as of its block.
   *
   * @param message the proof, as the decider of the claim gives it
   */
  public void proveAssertion(Bytes32 assertionId, Claim claim, Bytes message) {
    send(
        call("proveAssertion", word(assertionId), predicate(claim), inputs(claim), bytes(message)));
  }

  /**
   * Proves a claim about the chain as it is after the block before the transaction's.
   *
   * @param message the proof, as the decider of the claim gives it
   */
  public void prove(Claim claim, Bytes message) {
    send(call("prove", predicate(claim), inputs(claim), bytes(message)));
  }

  private Bytes ask(Bytes callData) {
    return chain.call(adjudicator, callData);
  }

  private TransactionReceipt send(Bytes callData) {
    return chain.send(adjudicator, callData);
  }

  private Assertion.Status status(int ordinal) {
    Assertion.Status[] all = Assertion.Status.values();
    if (ordinal >= all.length) {
      throw new ChainException("unknown status " + ordinal + " of an assertion at " + adjudicator);
    }
    return all[ordinal];
  }
}
