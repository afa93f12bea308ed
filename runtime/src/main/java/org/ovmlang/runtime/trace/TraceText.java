package org.ovmlang.runtime.trace;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ovmlang.runtime.decision.Verdict;

/**
 * A trace as lines: first what the decision rests on, then the tree. A {@code *} leads from the
 * claim to those reasons.
 */
final class TraceText {

  /** Deeper nodes are indented no more: a line must stay readable. */
  private static final int MAX_INDENT = 24;

  private final StringBuilder text = new StringBuilder();
  private final Set<TraceNode> onPath = Collections.newSetFromMap(new IdentityHashMap<>());

  String of(Trace trace) {
    text.append("reasons");
    List<TraceNode> reasons = trace.reasons();
    for (TraceNode reason : reasons) {
      node(reason, 1, "- ", false);
    }
    if (reasons.size() == Trace.MAX_REASONS) {
      line(1, "  these are the first " + reasons.size());
    }
    text.append("\ntrace");
    markPath(trace.root());
    tree(trace.root(), 1);
    return text.toString();
  }

  private void markPath(TraceNode node) {
    onPath.add(node);
    node.reasons().forEach(this::markPath);
  }

  private void tree(TraceNode node, int level) {
    node(node, level, onPath.contains(node) ? "* " : "- ", true);
    node.parts().forEach(part -> tree(part, level + 1));
    if (node.cut() > 0) {
      line(level + 1, "- … " + node.cut() + " more left out");
    }
  }

  private void node(TraceNode node, int level, String sign, boolean withName) {
    StringBuilder head = new StringBuilder(sign);
    node.place().ifPresent(place -> head.append(place).append(": "));
    if (withName && node.isMemberOrBody()) {
      head.append(node.name()).append(": ");
    }
    head.append(node.verdict().map(TraceText::words).orElse("not looked at")).append(": ");
    line(level, head.append(what(node)).toString());
    node.values().forEach(value -> line(level, "    " + value));
    node.remarks().forEach(remark -> line(level, "    " + remark));
    node.missing().forEach(missing -> line(level, "    missing: " + missing));
  }

  private static String what(TraceNode node) {
    return switch (node.kind()) {
      case CLAIM -> "the claim";
      case ANY_CANDIDATE, ALL_CANDIDATE -> "candidate " + node.name();
      case DEFINITION -> "def " + node.name();
      default -> node.place().map(SourcePlace::text).orElse("");
    };
  }

  private static String words(Verdict verdict) {
    String[] parts = verdict.name().split("_", 2);
    return parts.length == 1
        ? parts[0]
        : parts[0] + " " + parts[1].toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(int level, String line) {
    text.append('\n').append("  ".repeat(Math.min(level, MAX_INDENT))).append(line);
  }
}
