package org.ovmlang.runtime.trace;

import java.util.List;
import java.util.Optional;
import org.ovmlang.runtime.decision.Verdict;

/**
 * A formula, a definition or a candidate of a quantifier, and what became of it.
 *
 * @param kind what it is
 * @param name of a definition its id; of a candidate its number, from 1 on, in the order of the
 *     source; of the parts of a candidate {@code member} and {@code body}; else empty
 * @param place where it stands; of a candidate and of a whole claim nothing
 * @param verdict what it came to; nothing if it was not looked at, since the rest decided
 * @param values what it was about
 * @param remarks what there is to say of it beside its parts, a sentence each
 * @param missing what the engine looked for just there, and its world lacks
 * @param parts what it is made of, in the order of the source
 * @param cut how many nodes below it were left out to bound the trace
 */
public record TraceNode(
    TraceKind kind,
    String name,
    Optional<SourcePlace> place,
    Optional<Verdict> verdict,
    List<TracedValue> values,
    List<String> remarks,
    List<String> missing,
    List<TraceNode> parts,
    long cut) {

  /** Copies the lists. */
  public TraceNode {
    values = List.copyOf(values);
    remarks = List.copyOf(remarks);
    missing = List.copyOf(missing);
    parts = List.copyOf(parts);
  }

  /** A formula that was not looked at. */
  static TraceNode unseen(TraceKind kind, SourcePlace place) {
    return new TraceNode(
        kind,
        "",
        Optional.of(place),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  /** The same with another name. */
  TraceNode named(String other) {
    return new TraceNode(kind, other, place, verdict, values, remarks, missing, parts, cut);
  }

  /** Whether the engine looked at it. */
  public boolean lookedAt() {
    return verdict.isPresent();
  }

  /** Whether it says who is a member of a quantifier's domain, or what is said of members. */
  boolean isMemberOrBody() {
    return isMember() || name.equals(OpenNode.BODY_NAME);
  }

  boolean isMember() {
    return name.equals(OpenNode.MEMBER_NAME);
  }

  /**
   * The parts that give this node its verdict: of a conjunction that fails the one that fails it,
   * of one that holds all; of a negation its operand; of a quantifier the candidate that decides,
   * or all if none does.
   */
  public List<TraceNode> reasons() {
    return Reasons.of(this);
  }
}
