package org.ovmlang.runtime.decision;

import java.util.List;
import java.util.Optional;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.world.World;

/**
 * What to answer to a post of a dispute.
 *
 * @param index which of the open places of its position is picked, from 0
 * @param move what is said there
 */
public record Answer(int index, Move move) {

  /**
   * The best answer to a position, with chain state as of the world's block: the first of those
   * that are best labelled. None if the opponent is right at every place as far as is known, or the
   * world has no decider for the predicates of those at which he is not.
   */
  public static Optional<Answer> best(Position position, World world) {
    Answer best = null;
    List<Place> places = position.places();
    for (int i = 0; i < places.size(); i++) {
      Decider<?> decider = world.decider(places.get(i).predicate());
      if (decider == null) {
        continue;
      }
      Optional<Move> move = decider.decideAt(places.get(i), world).move();
      if (move.isPresent()
          && (best == null || move.get().label().compareTo(best.move().label()) < 0)) {
        best = new Answer(i, move.get());
      }
    }
    return Optional.ofNullable(best);
  }
}
