package org.ovmlang.verification.differential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.trace.Trace;
import org.ovmlang.runtime.trace.TraceNode;

/**
 * What must be so of a trace, whatever the claim:
 *
 * <ul>
 *   <li>its decision is the one without a trace, and it is there for the same claims;
 *   <li>the verdict of every node is what its parts come to;
 *   <li>what the decision misses is missed at some node;
 *   <li>its reasons are of its verdict, each with a place in the source;
 *   <li>its JSON is JSON, and has as many nodes.
 * </ul>
 */
final class TraceLaws {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Difference> differences = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private int nodes;
  private long cut;

  private TraceLaws() {}

  /** The laws that the trace of a claim breaks, which was decided without one too. */
  static List<Difference> check(Optional<Decision> decision, Optional<Trace> trace) {
    TraceLaws laws = new TraceLaws();
    if (!decision.equals(trace.map(Trace::decision))) {
      laws.broken("a decision is the same with its trace", decision + " and " + trace);
    }
    trace.ifPresent(laws::check);
    return laws.differences;
  }

  private void broken(String law, String how) {
    differences.add(new Difference(law, how));
  }

  private void check(Trace trace) {
    node(trace.root());
    Verdict verdict = trace.root().verdict().orElseThrow();
    if (verdict.truth() != trace.decision().truth()) {
      broken("the verdict of the root is that of the decision", trace.text());
    }
    if (cut == 0 && !missing.containsAll(trace.decision().missing())) {
      broken("what the decision misses is missed at some node", trace.text());
    }
    for (TraceNode reason : trace.reasons()) {
      boolean wantsPlace =
          switch (reason.kind()) {
            case CLAIM, ANY_CANDIDATE, ALL_CANDIDATE -> false;
            default -> true;
          };
      if (wantsPlace == reason.place().isEmpty() || !reason.lookedAt()) {
        broken("a reason has a place and a verdict", trace.text());
      }
    }
    if (!trace.text().startsWith("reasons\n")) {
      broken("the text begins with the reasons", trace.text());
    }
    json(trace);
  }

  private void json(Trace trace) {
    try {
      JsonNode json = JSON.readTree(trace.json());
      if (size(json.get("root")) != nodes
          || !json.get("decision").get("truth").asText().equals(trace.decision().truth().name())) {
        broken("the JSON of a trace says the same", trace.json());
      }
    } catch (JsonProcessingException e) {
      broken("the JSON of a trace is JSON", e + ": " + trace.json());
    }
  }

  private static int size(JsonNode node) {
    int size = 1;
    for (JsonNode part : node.get("parts")) {
      size += size(part);
    }
    return size;
  }

  private void node(TraceNode node) {
    nodes++;
    cut += node.cut();
    missing.addAll(node.missing());
    node.parts().forEach(this::node);
    if (node.lookedAt() && node.cut() == 0 && !isJoined(node, node.verdict().get())) {
      broken("the verdict of a node is what its parts come to", node.toString());
    }
    boolean strays = node.parts().stream().anyMatch(TraceNode::lookedAt) && !node.lookedAt();
    if (strays) {
      broken("nothing is looked at within what is not", node.toString());
    }
  }

  private static boolean isJoined(TraceNode node, Verdict verdict) {
    List<Verdict> parts =
        node.parts().stream().map(TraceNode::verdict).flatMap(Optional::stream).toList();
    Optional<Verdict> least = parts.stream().min(Verdict::compareTo);
    Optional<Verdict> greatest = parts.stream().max(Verdict::compareTo);
    return switch (node.kind()) {
      case AND -> least.equals(Optional.of(verdict));
      case OR -> greatest.equals(Optional.of(verdict));
      case NOT -> parts.equals(List.of(verdict.not()));
      case DEFINITION -> parts.equals(List.of(verdict));
      case ALL ->
          verdict == Verdict.FALSE_AT_ONCE && parts.isEmpty()
              || least.equals(Optional.of(verdict))
              || isOfTheSource(verdict, least, 1);
      case ANY -> greatest.equals(Optional.of(verdict)) || isOfTheSource(verdict, greatest, -1);
      case CALL, CLAIM -> parts.isEmpty() || parts.equals(List.of(verdict));
      case CLAIM_VALUE ->
          parts.isEmpty()
              || parts.equals(List.of(verdict))
              || verdict == Verdict.FALSE_CERTAIN && parts.equals(List.of(Verdict.FALSE_AT_ONCE))
              || verdict == Verdict.UNDECIDED;
      case ANY_CANDIDATE -> parts.isEmpty() || least.equals(Optional.of(verdict));
      case ALL_CANDIDATE ->
          parts.isEmpty()
              || node.parts().stream()
                  .flatMap(
                      part ->
                          part.verdict().stream()
                              .map(it -> part.name().equals("member") ? it.not() : it))
                  .max(Verdict::compareTo)
                  .equals(Optional.of(verdict));
      case CONSTANT, ATOM, COMPARISON -> true;
    };
  }

  /** Whether it is what the source of a quantifier says beside its candidates. */
  private static boolean isOfTheSource(Verdict verdict, Optional<Verdict> best, int sign) {
    boolean isSources =
        switch (verdict) {
          case UNDECIDED -> true;
          case TRUE_OPTIMISTIC, TRUE_CERTAIN -> sign > 0;
          case FALSE_OPTIMISTIC, FALSE_CERTAIN -> sign < 0;
          // An argument has no value.
          case FALSE_AT_ONCE -> sign < 0 && best.isEmpty();
          case TRUE_AT_ONCE -> false;
        };
    return isSources && (best.isEmpty() || sign * best.get().compareTo(verdict) >= 0);
  }
}
