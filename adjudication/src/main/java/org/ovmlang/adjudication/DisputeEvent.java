package org.ovmlang.adjudication;

import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** Something that happened at an adjudicator. */
public sealed interface DisputeEvent {

  /** A claim was asserted. */
  record ClaimAsserted(Bytes32 post, Bytes32 claimId, Address poster, long asOf, Claim claim)
      implements DisputeEvent {}

  /** A post was answered at its place {@code index} by the post {@code post}. */
  record Answered(Bytes32 post, Bytes32 parent, Bytes32 assertion, long index, Bytes message)
      implements DisputeEvent {}

  /** A new post leaves these places open. */
  record LeftOpen(Bytes32 post, Position position) implements DisputeEvent {}

  /** A post was answered at once. */
  record AnsweredAtOnce(
      Bytes32 parent, Bytes32 assertion, Address poster, long index, Bytes message)
      implements DisputeEvent {}

  /** A post stands, finally. */
  record PostStands(Bytes32 post, Bytes32 assertion) implements DisputeEvent {}

  /** A post has fallen, finally. */
  record PostFallen(Bytes32 post, Bytes32 assertion, Address recipient) implements DisputeEvent {}

  /** A claim became true for ever. */
  record ClaimTrue(Bytes32 claimId, long asOf) implements DisputeEvent {}
}
