package org.ovmlang.runtime.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.decision.Verdict;

/** The parts of a node that a trace keeps: not all, but always the one that decides so far. */
final class KeptParts {

  private final List<Part> parts = new ArrayList<>();
  private final boolean isMinimum;
  private @Nullable Part best;
  private int size;
  private long cut;

  /** No parts as yet; the least of them decides, or the greatest. */
  KeptParts(boolean isMinimum) {
    this.isMinimum = isMinimum;
  }

  /** A part; one is another only if it is the same object. */
  private static final class Part {

    // Its place among the parts, and how many nodes it has.
    private final int order;
    private final int size;
    private final TraceNode node;
    private final Verdict verdict;

    private Part(int order, TraceNode node, Verdict verdict, int size) {
      this.order = order;
      this.size = size;
      this.node = node;
      this.verdict = verdict;
    }
  }

  /** How many nodes are kept. */
  int size() {
    return size;
  }

  /** How many nodes were left out, of which this is told. */
  long cut() {
    return cut;
  }

  /** How many parts are kept. */
  int count() {
    return parts.size();
  }

  /** Keeps a part that has so many nodes. */
  void keep(int order, TraceNode node, Verdict verdict, int nodes) {
    Part part = new Part(order, node, verdict, nodes);
    parts.add(part);
    size += nodes;
    Part before = best;
    if (before == null
        || (isMinimum
            ? verdict.compareTo(before.verdict) < 0
            : verdict.compareTo(before.verdict) > 0)) {
      best = part;
    }
  }

  /** Drops the last part that does not decide; the result is how many nodes that are. */
  int dropLast() {
    Part last = parts.get(parts.size() - 1);
    return drop(last == best ? parts.get(parts.size() - 2) : last);
  }

  /** Drops all parts that do not decide; the result is how many nodes those are. */
  int dropLesser() {
    int dropped = 0;
    for (Part part : List.copyOf(parts)) {
      dropped += part == best ? 0 : drop(part);
    }
    return dropped;
  }

  private int drop(Part part) {
    parts.removeIf(kept -> kept == part);
    cut += part.size + part.node.cut();
    size -= part.size;
    return part.size;
  }

  /** The parts, and others that are no more than a node each, in their order. */
  List<TraceNode> nodes(List<TraceNode> others, List<Integer> orders) {
    Stream<Part> kept = parts.stream();
    Stream<Part> more =
        IntStream.range(0, others.size())
            .mapToObj(i -> new Part(orders.get(i), others.get(i), Verdict.UNDECIDED, 1));
    return Stream.concat(kept, more)
        .sorted(Comparator.comparingInt((Part part) -> part.order))
        .map(part -> part.node)
        .toList();
  }
}
