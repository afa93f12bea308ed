package org.ovmlang.compiler.game;

import java.util.List;

/**
 * A message as far as it can be known without the values: what it says, and what it leaves open.
 *
 * @param items what it says, in order
 * @param moreItems whether it says more than is listed
 * @param open the places that stay open, sorted, each once; for a place there may be several
 *     instances, with different values
 * @param elsewhere whether places of the predicate of a claim value, which is known only when the
 *     dispute is, may stay open too
 */
public record Message(
    List<MessageItem> items, boolean moreItems, List<PlaceId> open, boolean elsewhere) {

  /** Copies the lists. */
  public Message {
    items = List.copyOf(items);
    open = List.copyOf(open);
  }

  /** Whether nothing stays open in this program: the mover wins at once. */
  public boolean wins() {
    return open.isEmpty();
  }
}
