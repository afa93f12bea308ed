package org.ovmlang.compiler.lower;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The strongly connected components of a graph: two nodes are in one if each can reach the other
 * (Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1972).
 */
final class StronglyConnected {

  private final Map<String, Set<String>> edges;
  private final Map<String, Integer> number = new HashMap<>();
  private final Map<String, Integer> low = new HashMap<>();
  private final Deque<String> stack = new ArrayDeque<>();
  private int components;

  /** The graph in which each key has an edge to each of its values. */
  StronglyConnected(Map<String, Set<String>> edges) {
    this.edges = edges;
  }

  /** Gives each node the number of its component. */
  void components(Map<String, Integer> into) {
    for (String node : edges.keySet()) {
      if (!number.containsKey(node)) {
        visit(node, into);
      }
    }
  }

  private void visit(String node, Map<String, Integer> into) {
    int own = number.size();
    number.put(node, own);
    int lowest = own;
    stack.push(node);
    for (String next : edges.getOrDefault(node, Set.of())) {
      if (!number.containsKey(next)) {
        visit(next, into);
        lowest = Math.min(lowest, low.getOrDefault(next, lowest));
      } else if (!into.containsKey(next)) {
        lowest = Math.min(lowest, number.getOrDefault(next, lowest));
      }
    }
    low.put(node, lowest);
    if (lowest == own) {
      String member;
      do {
        member = stack.pop();
        into.put(member, components);
      } while (!member.equals(node));
      components++;
    }
  }
}
