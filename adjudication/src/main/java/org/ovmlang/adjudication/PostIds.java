package org.ovmlang.adjudication;

import java.math.BigInteger;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes32;

/**
 * The ids of posts, as the contract computes them: the keccak-256 hash of the ABI encoding of six,
 * or five, words. So a post is local to its adjudicator, to its dispute, and to the history of the
 * chain before it.
 */
public final class PostIds {

  private PostIds() {}

  /**
   * The id of an assertion.
   *
   * @param chainId the id of the chain (EIP-155)
   * @param adjudicator where the contract is
   * @param history the hash of the block as of which chain state is read
   * @param claimId the claim
   * @param attempt how often it had been asserted before
   * @param position what the assertion leaves open
   */
  public static Bytes32 ofAssertion(
      BigInteger chainId,
      Address adjudicator,
      Bytes32 history,
      Bytes32 claimId,
      BigInteger attempt,
      Position position) {
    return Keccak256.hash(
        Codec.encode(chainId).toArray(),
        Codec.encode(adjudicator).toArray(),
        history.toArray(),
        claimId.toArray(),
        Codec.encode(attempt).toArray(),
        Keccak256.hash(position.encode()).toArray());
  }

  /**
   * The id of an answer.
   *
   * @param chainId the id of the chain (EIP-155)
   * @param adjudicator where the contract is
   * @param assertion the post at the top of the dispute
   * @param parent the post that is answered
   * @param position what the answer leaves open
   */
  public static Bytes32 ofAnswer(
      BigInteger chainId,
      Address adjudicator,
      Bytes32 assertion,
      Bytes32 parent,
      Position position) {
    return Keccak256.hash(
        Codec.encode(chainId).toArray(),
        Codec.encode(adjudicator).toArray(),
        assertion.toArray(),
        parent.toArray(),
        Keccak256.hash(position.encode()).toArray());
  }
}
