package org.ovmlang.verification.game;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;

/**
 * Plays a dispute in every possible way, or gives up with a {@link TooManyMessagesException}. The
 * player to move picks an open place and sends a message for it; if that leaves nothing open, he
 * wins, else what it leaves is the other's. A player who can or will send nothing loses.
 */
final class BruteForce {

  /** More positions than this are not gone through. */
  private static final int MAX_POSITIONS = 2_000;

  private final CheckedProgram program;
  private final Map<Side, Rules> rules;
  private final Map<Position, Boolean> won = new HashMap<>();
  private final Map<Position, Integer> longest = new HashMap<>();

  /** Where both players know the same. */
  BruteForce(CheckedProgram program, Facts facts) {
    this(program, facts, facts);
  }

  /** Where each player brings what he knows. */
  BruteForce(CheckedProgram program, Facts defenders, Facts challengers) {
    this.program = program;
    this.rules =
        Map.of(
            Side.DEFENDER,
            new Rules(program, defenders),
            Side.CHALLENGER,
            new Rules(program, challengers));
  }

  private Rules rules(Side mover) {
    return Objects.requireNonNull(rules.get(mover));
  }

  private record Position(Set<OpenPlace> open, Side toMove) {}

  private Position start(String definition, List<SmallValue> inputs, int fuel, Side first) {
    Definition claimed = program.definition(definition);
    Map<Integer, SmallValue> values = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      values.put(claimed.inputs().get(i).id(), inputs.get(i));
    }
    return new Position(Set.of(rules(first).place(claimed.body(), true, values, fuel)), first);
  }

  /** Whether the defender wins when the claim comes with his first message. */
  boolean defenderWinsWithBlock(String definition, List<SmallValue> inputs, int fuel) {
    return wins(start(definition, inputs, fuel, Side.DEFENDER));
  }

  /** Whether the defender wins when the claim comes without a message. */
  boolean defenderWinsBare(String definition, List<SmallValue> inputs, int fuel) {
    return !wins(start(definition, inputs, fuel, Side.CHALLENGER));
  }

  /** The most messages that a dispute with the defender's first message can take. */
  int longestWithBlock(String definition, List<SmallValue> inputs, int fuel) {
    return longest(start(definition, inputs, fuel, Side.DEFENDER));
  }

  /** The most messages that a dispute without can take; the claim itself is one. */
  int longestBare(String definition, List<SmallValue> inputs, int fuel) {
    return 1 + longest(start(definition, inputs, fuel, Side.CHALLENGER));
  }

  private boolean wins(Position position) {
    Boolean known = won.get(position);
    if (known == null) {
      known = searchWin(position);
      won.put(position, known);
      bound(won);
    }
    return known;
  }

  private static void bound(Map<Position, ?> known) {
    if (known.size() > MAX_POSITIONS) {
      throw new TooManyMessagesException();
    }
  }

  private boolean searchWin(Position position) {
    for (OpenPlace place : position.open()) {
      for (Set<OpenPlace> open : rules(position.toMove()).messages(place, position.toMove())) {
        if (open.isEmpty() || !wins(new Position(open, position.toMove().other()))) {
          return true;
        }
      }
    }
    return false;
  }

  private int longest(Position position) {
    Integer known = longest.get(position);
    if (known == null) {
      int most = 0;
      for (OpenPlace place : position.open()) {
        for (Set<OpenPlace> open : rules(position.toMove()).messages(place, position.toMove())) {
          Position next = new Position(open, position.toMove().other());
          most = Math.max(most, 1 + (open.isEmpty() ? 0 : longest(next)));
        }
      }
      known = most;
      longest.put(position, known);
      bound(longest);
    }
    return known;
  }
}
