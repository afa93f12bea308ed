package org.ovmlang.adjudication;

import java.util.Optional;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.world.World;

/**
 * The claims of one predicate at an adjudicator, by their generated type.
 *
 * @param client the adjudicator, used by one account
 * @param predicate where the predicate is
 * @param decider the generated decider of the predicate
 * @param <C> the generated record of its claims
 */
public record PredicateClient<C>(AdjudicationClient client, Address predicate, Decider<C> decider) {

  /** The claim as the contracts know it. */
  public Claim toClaim(C claim) {
    return new Claim(predicate, decider.encode(claim));
  }

  /** Whether the claim is true, finally. False says only that it has not been shown. */
  public boolean isTrue(C claim) {
    return client.isTrue(toClaim(claim));
  }

  /**
   * Makes the chain accept a claim: proves it at once if one message does, otherwise asserts it
   * with the first message of its proof, for the bond.
   *
   * @param world what is known; its chain view should reach the newest block
   * @param worst the least that the move must promise to be made
   * @return the assertion that somebody has to see through, as a {@link Watchtower} does; nothing
   *     if the claim is true by now
   * @throws IllFormedClaimException if it is no claim of the predicate
   * @throws IllegalStateException if the world says that it is false, or not enough for {@code
   *     worst}
   * @throws RevertException if the contract refuses
   */
  public Optional<Bytes32> claim(C claim, World world, Move.Label worst)
      throws IllFormedClaimException {
    Decision decision = decider.decide(claim, world);
    if (!decision.isTrue()) {
      throw new IllegalStateException("not true as far as is known: " + claim + ": " + decision);
    }
    Move move = decision.move().orElseThrow();
    if (move.label().compareTo(worst) > 0) {
      throw new IllegalStateException("no more than " + move.label() + ": " + claim);
    }
    if (move.label() == Move.Label.DECIDES) {
      client.prove(toClaim(claim), move.message());
      return Optional.empty();
    }
    return Optional.of(client.assertWith(toClaim(claim), move.message()));
  }
}
