package org.ovmlang.runtime.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ovmlang.runtime.decision.Verdict;

/** Which parts of a node give it its verdict. */
final class Reasons {

  /** How the parts of a node make its verdict. */
  private enum Joined {
    MINIMUM,
    MAXIMUM,
    ALL
  }

  private Reasons() {}

  static List<TraceNode> of(TraceNode node) {
    if (node.verdict().isEmpty()) {
      return List.of();
    }
    Verdict verdict = node.verdict().get();
    return switch (joined(node)) {
      case MINIMUM -> deciding(node, verdict, verdict.isFalse());
      case MAXIMUM -> deciding(node, verdict, verdict.isTrue());
      case ALL -> some(node, part -> true);
    };
  }

  /** The first part that alone gives the verdict, or all parts that it takes to give it. */
  private static List<TraceNode> deciding(TraceNode node, Verdict verdict, boolean oneIsEnough) {
    if (oneIsEnough) {
      return some(node, part -> gives(node, part, verdict)).stream().limit(1).toList();
    }
    return verdict == Verdict.UNDECIDED
        ? some(node, part -> gives(node, part, verdict))
        : some(node, part -> true);
  }

  /** Whether the part alone would give the node that verdict. */
  private static boolean gives(TraceNode node, TraceNode part, Verdict verdict) {
    boolean reversed = node.kind() == TraceKind.ALL_CANDIDATE && part.isMember();
    return part.verdict().map(it -> reversed ? it.not() : it).equals(Optional.of(verdict));
  }

  private static List<TraceNode> some(TraceNode node, Predicate<TraceNode> which) {
    return node.parts().stream().filter(TraceNode::lookedAt).filter(which).toList();
  }

  private static Joined joined(TraceNode node) {
    return switch (node.kind()) {
      case AND, ALL, ANY_CANDIDATE -> Joined.MINIMUM;
      case OR, ANY, ALL_CANDIDATE -> Joined.MAXIMUM;
      case CLAIM, DEFINITION, NOT, CONSTANT, ATOM, COMPARISON, CALL, CLAIM_VALUE -> Joined.ALL;
    };
  }
}
