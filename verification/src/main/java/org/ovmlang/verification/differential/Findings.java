package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.verification.interpreter.OpenPlace;

/** What has been found out about one case so far. */
final class Findings {

  private final List<Difference> differences = new ArrayList<>();
  private final Set<OpenPlace> open = new LinkedHashSet<>();
  private final Map<Move.Label, Integer> moves = new EnumMap<>(Move.Label.class);
  private int asked;
  private int atOnce;
  private int leftOpen;

  void add(Difference difference) {
    differences.add(difference);
  }

  /** Notes that a message won at once. */
  void wonAtOnce() {
    atOnce++;
  }

  /** Notes that a message left something open. */
  void leftOpen(List<OpenPlace> places) {
    leftOpen++;
    open.addAll(places);
  }

  /** Notes that a decider had a move. */
  void moved(Move.Label label) {
    moves.merge(label, 1, Integer::sum);
  }

  /** How many moves of which label deciders had. */
  Map<Move.Label, Integer> moves() {
    return Map.copyOf(moves);
  }

  void asked() {
    asked++;
  }

  /** The places left open since the last call. */
  List<OpenPlace> takeOpen() {
    List<OpenPlace> taken = List.copyOf(open);
    open.clear();
    return taken;
  }

  int messages() {
    return asked;
  }

  int messagesAtOnce() {
    return atOnce;
  }

  int messagesLeftOpen() {
    return leftOpen;
  }

  List<Difference> differences() {
    return differences;
  }
}
