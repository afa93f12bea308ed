package org.ovmlang.compiler.game;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The positions of disputes about the claims of one definition, and the messages between them.
 * There may be exponentially many; the graph holds those that are met first.
 *
 * @param withBlock where a dispute begins in which the claim comes with the defender's first
 *     message
 * @param bare where one begins in which the claim comes without
 * @param nodes the positions, those that fewer messages reach before the others
 * @param morePositions whether some messages lead to positions beyond these
 */
public record PositionGraph(
    Position withBlock, Position bare, List<Node> nodes, boolean morePositions) {

  /** So many positions are held. */
  public static final int MAX_POSITIONS = 100;

  /** So many moves are listed for one position. */
  public static final int MAX_MOVES = 64;

  /** Counts of moves end here: it stands for this many or more. */
  public static final long MAX_COUNT = Messages.MAX_COUNT;

  /** Copies the nodes. */
  public PositionGraph {
    nodes = List.copyOf(nodes);
  }

  /**
   * A position and what the player to move can do there.
   *
   * @param position the position
   * @param moves the first of the moves
   * @param moveCount how many there are, at most {@link #MAX_COUNT}
   */
  public record Node(Position position, List<Move> moves, long moveCount) {

    /** Copies the moves. */
    public Node {
      moves = List.copyOf(moves);
    }
  }

  /**
   * A place is picked and a message is sent.
   *
   * @param picked which open place
   * @param message the message for it
   * @param to the position that it leads to; nothing if it wins at once
   */
  public record Move(PlaceId picked, Message message, Optional<Position> to) {}

  static PositionGraph of(Place claim, NormalForm normalForm, Messages messages) {
    Position withBlock = new Position(Player.DEFENDER, List.of(claim.id()));
    Position bare = new Position(Player.CHALLENGER, List.of(claim.id()));
    Set<Position> met = new LinkedHashSet<>(List.of(withBlock, bare));
    Deque<Position> next = new ArrayDeque<>(met);
    Map<Position, Node> nodes = new LinkedHashMap<>();
    boolean more = false;
    while (!next.isEmpty()) {
      Position position = next.remove();
      Node node = node(position, normalForm, messages);
      nodes.put(position, node);
      for (Move move : node.moves()) {
        Optional<Position> to = move.to();
        if (to.isEmpty() || met.contains(to.get())) {
          continue;
        }
        if (met.size() < MAX_POSITIONS) {
          met.add(to.get());
          next.add(to.get());
        } else {
          more = true;
        }
      }
      more |= node.moveCount() > node.moves().size();
    }
    return new PositionGraph(withBlock, bare, new ArrayList<>(nodes.values()), more);
  }

  private static Node node(Position position, NormalForm normalForm, Messages messages) {
    List<Move> moves = new ArrayList<>();
    long count = 0;
    Player mover = position.toMove();
    // Every open place has its share of the list, so that none is hidden by the others.
    int share = Math.max(1, MAX_MOVES / position.open().size());
    for (PlaceId id : position.open()) {
      Messages.Sent sent = messages.at(normalForm.place(id), mover);
      int room = Math.min(share, MAX_MOVES - moves.size());
      for (Message message : sent.listed().subList(0, Math.min(room, sent.listed().size()))) {
        moves.add(new Move(id, message, after(message, mover)));
      }
      count = Math.min(count + sent.count(), MAX_COUNT);
    }
    return new Node(position, moves, count);
  }

  private static Optional<Position> after(Message message, Player mover) {
    return message.wins()
        ? Optional.empty()
        : Optional.of(new Position(mover.opponent(), message.open()));
  }
}
