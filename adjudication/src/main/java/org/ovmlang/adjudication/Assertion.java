package org.ovmlang.adjudication;

import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes32;

/**
 * An assertion as the adjudicator has it.
 *
 * @param claimId the claim that is said to be true
 * @param asOf the block as of which chain state is read
 * @param attempt how many assertions of this claim there were before
 * @param status where the assertion stands
 * @param asserter who made it
 */
public record Assertion(Bytes32 claimId, long asOf, long attempt, Status status, Address asserter) {
  /** Where an assertion stands; in the order of the contract. */
  public enum Status {
    /** There is no such assertion. */
    NONE,
    /** Not decided. */
    OPEN,
    /** Proved. */
    STANDS
  }
}
