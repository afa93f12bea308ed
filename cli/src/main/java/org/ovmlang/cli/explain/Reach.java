package org.ovmlang.cli.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.compiler.game.Game;
import org.ovmlang.compiler.game.Place;
import org.ovmlang.compiler.game.PlaceId;

/** What a dispute that begins at a place can come to. */
final class Reach {

  private Reach() {}

  /** The place and all that it consists of or calls, each once, those that are nearer first. */
  static List<Place> from(Game game, Place root) {
    List<Place> reached = new ArrayList<>();
    Set<PlaceId> met = new HashSet<>(Set.of(root.id()));
    Deque<Place> next = new ArrayDeque<>(List.of(root));
    while (!next.isEmpty()) {
      Place place = next.remove();
      reached.add(place);
      List<Place> further = new ArrayList<>(place.parts());
      callee(game, place).ifPresent(further::add);
      for (Place other : further) {
        if (met.add(other.id())) {
          next.add(other);
        }
      }
    }
    return reached;
  }

  /** Where play goes on behind a call, or behind a claim value of a known predicate. */
  static Optional<Place> callee(Game game, Place place) {
    if (place instanceof Place.Call call) {
      return Optional.of(game.normalForm().callee(call));
    }
    return place instanceof Place.ClaimValue claim
        ? game.ranks()
            .knownBody(claim.formula())
            .map(definition -> game.normalForm().root(definition, claim.isPositive()))
        : Optional.empty();
  }
}
