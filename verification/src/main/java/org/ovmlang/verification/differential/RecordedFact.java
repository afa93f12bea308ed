package org.ovmlang.verification.differential;

import java.util.List;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * What an adjudicator has recorded of a claim, as deciders are told it.
 *
 * @param claim the claim
 * @param truth whether it is true
 * @param message what showed it at once
 */
record RecordedFact(Codec.ClaimValue claim, boolean truth, Octets message) {

  /** Whether it is about the claim that is to be proved or refuted at a place. */
  boolean isAt(OpenPlace place) {
    return place.node() <= OpenPlace.REFUTE_CLAIM
        && place.predicate().addressWord().equals(claim.predicate())
        && place.values().equals(claim.inputs());
  }

  /** Whether it speaks for the player who is to move at a place that it is about. */
  boolean speaksForMover(OpenPlace place) {
    return truth == (place.node() == OpenPlace.PROVE_CLAIM);
  }

  /** The values that its message brings. */
  List<Octets> witnesses() {
    return MessageMutations.carriedValues(message);
  }
}
