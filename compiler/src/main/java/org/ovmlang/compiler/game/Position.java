package org.ovmlang.compiler.game;

import java.util.List;

/**
 * What is open in a dispute, without the values: the player to move picks one of the places. Before
 * the first message it is the place of the claim itself.
 *
 * @param toMove whose turn it is
 * @param open the open places, sorted, each once
 */
public record Position(Player toMove, List<PlaceId> open) {

  /** Copies the places. */
  public Position {
    open = List.copyOf(open);
  }
}
