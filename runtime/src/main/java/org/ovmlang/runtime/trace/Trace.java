package org.ovmlang.runtime.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ovmlang.runtime.decision.Decision;

/**
 * A decision and how it came about, in the user's source. {@link #text} shows it to people, {@link
 * #json} to programs.
 *
 * @param decision what is said without a trace too, to the bit
 * @param root the claim; its part is the definition whose claim it is
 */
public record Trace(Decision decision, TraceNode root) {

  /** How many reasons are listed at most. */
  static final int MAX_REASONS = 10;

  /**
   * The atoms, comparisons, claim values and empty quantifiers that the decision rests on, at most
   * ten: where one would do, the one that was found first.
   */
  public List<TraceNode> reasons() {
    List<TraceNode> reasons = new ArrayList<>();
    Deque<TraceNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && reasons.size() < MAX_REASONS) {
      TraceNode node = open.pop();
      List<TraceNode> parts = node.reasons();
      if (parts.isEmpty() && node.kind() != TraceKind.CONSTANT) {
        reasons.add(node);
      }
      for (int i = parts.size() - 1; i >= 0; i--) {
        open.push(parts.get(i));
      }
    }
    return List.copyOf(reasons);
  }

  /** Lines for people, without a line feed at the end. */
  public String text() {
    return new TraceText().of(this);
  }

  /** A JSON object on one line, as {@code docs/trace.md} describes it. */
  public String json() {
    return TraceJson.of(this);
  }
}
