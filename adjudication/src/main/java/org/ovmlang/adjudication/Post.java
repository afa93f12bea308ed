package org.ovmlang.adjudication;

import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes32;

/**
 * An assertion or an answer, as the adjudicator has it.
 *
 * @param parent the post that it answers; zero for an assertion
 * @param assertion the post at the top of its dispute
 * @param position the hash of the places it leaves open
 * @param poster who posted it
 * @param opened the block it was posted in
 * @param openAnswers how many answers to it are undecided
 * @param status where it stands
 */
public record Post(
    Bytes32 parent,
    Bytes32 assertion,
    Bytes32 position,
    Address poster,
    long opened,
    long openAnswers,
    Status status) {

  /** Where a post stands; in the order of the contract. */
  public enum Status {
    /** There is no such post. */
    NONE,
    /** Not decided. */
    OPEN,
    /** Decided, finally: its side has won here. */
    STANDS,
    /** Decided, finally: an answer to it stands. */
    FALLEN
  }

  /** Whether it asserts a claim, and does not answer another post. */
  public boolean isAssertion() {
    return parent.equals(Bytes32.ZERO);
  }
}
