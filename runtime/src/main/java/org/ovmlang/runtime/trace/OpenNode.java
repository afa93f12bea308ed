package org.ovmlang.runtime.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.trace.Sites.Site;

/** A node of a trace that has begun and not ended. */
final class OpenNode {

  static final int MAX_MISSING = 20;
  static final String MEMBER_NAME = "member";
  static final String BODY_NAME = "body";

  /** How many candidates of one quantifier are kept, and parts that were not looked at. */
  private static final int MAX_KEPT = 10;

  private static final int MEMBERSHIP = 0;
  private static final int BODY = 1;

  final List<String> remarks = new ArrayList<>();
  final List<String> missing = new ArrayList<>();
  long cut;
  int candidates;
  // This node and all that are kept below it.
  int size = 1;

  private final @Nullable Sites sites;
  private final int site;
  private final @Nullable OpenNode quantifier;
  private final List<TracedValue> values = new ArrayList<>();
  private final Map<Integer, Verdict> verdicts = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private @Nullable Part best;
  private int valueCount;
  private boolean hasAllValues = true;
  private boolean canonical = true;

  /** What is kept below it; one part is another only if it is the same object. */
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

    private TraceNode node() {
      return node;
    }
  }

  /** A formula; of no sites, the whole claim. */
  OpenNode(@Nullable Sites sites, int site) {
    this.sites = sites;
    this.site = site;
    this.quantifier = null;
  }

  /** A candidate of a quantifier, as yet known by its encoding. */
  OpenNode(OpenNode quantifier, String encoding) {
    this.sites = quantifier.sites;
    this.site = quantifier.site;
    this.quantifier = quantifier;
    values.add(new TracedValue("encoding", encoding));
    canonical = false;
  }

  boolean isCandidate() {
    return quantifier != null;
  }

  int site() {
    return site;
  }

  void value(String text, boolean present) {
    Site here = here();
    hasAllValues &= present;
    // Of a quantifier the first name is that of its variable.
    String name = here == null ? "" : here.nameOf(valueCount + (isQuantifier() ? 1 : 0));
    valueCount++;
    values.add(new TracedValue(name, text));
  }

  /** The candidate is what its quantifier may range over. */
  void member(String text) {
    Site here = here();
    canonical = true;
    values.clear();
    values.add(new TracedValue(here == null ? "" : here.nameOf(0), text));
  }

  /** A part came to a verdict, and is not kept. */
  void came(int part, Verdict verdict) {
    verdicts.put(part, verdict);
  }

  /** A part came to a verdict, and is kept. */
  void add(int part, TraceNode node, Verdict verdict, int partSize) {
    verdicts.put(part, verdict);
    keep(new Part(part, isCandidate() ? named(node, role(part)) : node, verdict, partSize));
  }

  /** A candidate came to a verdict; the result is how many nodes need not be kept for it. */
  int addCandidate(TraceNode node, Verdict verdict, int candidateSize) {
    Part part = new Part(candidates, named(node, "" + candidates), verdict, candidateSize);
    keep(part);
    if (parts.size() <= MAX_KEPT) {
      return 0;
    }
    // The first ones stay, and the best.
    return drop(part == best ? parts.get(parts.size() - 2) : part);
  }

  private void keep(Part part) {
    parts.add(part);
    size += part.size;
    Part before = best;
    if (before == null
        || (isMinimum()
            ? part.verdict.compareTo(before.verdict) < 0
            : part.verdict.compareTo(before.verdict) > 0)) {
      best = part;
    }
  }

  /** Drops parts that do not decide; the result is how many nodes those were. */
  int dropLesser() {
    int dropped = 0;
    if (!isCandidate() && (isQuantifier() || isConnective())) {
      for (Part part : List.copyOf(parts)) {
        dropped += part == best ? 0 : drop(part);
      }
    }
    return dropped;
  }

  private int drop(Part part) {
    parts.removeIf(kept -> kept == part);
    cut += part.size + part.node.cut();
    size -= part.size;
    return part.size;
  }

  /** What the parts of a candidate that were looked at come to. */
  Verdict candidateVerdict() {
    Site here = here();
    if (here == null) {
      throw new IllegalStateException("a candidate of nothing");
    }
    Verdict member = verdicts.get(here.parts().get(MEMBERSHIP));
    Verdict body = verdicts.get(here.parts().get(BODY));
    if (isMinimum()) {
      Verdict skipped = Verdict.ground(!canonical);
      return (member == null ? skipped : member.not()).or(body == null ? skipped : body);
    }
    Verdict taken = Verdict.ground(canonical);
    return (member == null ? taken : member).and(body == null ? taken : body);
  }

  /** The node with all that was noted. */
  TraceNode close(Verdict verdict) {
    addUnseen();
    List<TraceNode> nodes =
        parts.stream()
            .sorted(Comparator.comparingInt((Part part) -> part.order))
            .map(Part::node)
            .toList();
    addRemarks(verdict);
    Site here = here();
    return new TraceNode(
        kind(here),
        sites != null && site == 0 ? sites.definition() : "",
        sites == null || isCandidate() ? Optional.empty() : Optional.of(sites.place(site)),
        Optional.of(verdict),
        values,
        remarks,
        missing,
        nodes,
        cut);
  }

  private TraceKind kind(@Nullable Site here) {
    if (here == null) {
      return TraceKind.CLAIM;
    }
    if (!isCandidate()) {
      return here.kind();
    }
    return isMinimum() ? TraceKind.ALL_CANDIDATE : TraceKind.ANY_CANDIDATE;
  }

  private void addRemarks(Verdict verdict) {
    if (!canonical) {
      remarks.add("skipped: not the canonical encoding of a member");
    } else if (!hasAllValues && verdict != Verdict.UNDECIDED) {
      remarks.add("false, since a term has no value");
    } else if (isQuantifier() && !isCandidate()) {
      remarks.add(
          switch (candidates) {
            case 0 -> "no candidate";
            case 1 -> "1 candidate";
            default -> candidates + " candidates";
          });
    }
  }

  /** Adds the parts that were not looked at. */
  private void addUnseen() {
    Site here = here();
    if (sites == null || here == null || !canonical || (isQuantifier() && !isCandidate())) {
      return;
    }
    int shown = 0;
    for (int part : here.parts()) {
      if (!verdicts.containsKey(part) && sites.get(part).kind() != TraceKind.CONSTANT) {
        if (shown < MAX_KEPT) {
          parts.add(new Part(part, unseen(sites, part), Verdict.UNDECIDED, 1));
          size++;
          shown++;
        } else {
          cut++;
        }
      }
    }
  }

  private TraceNode unseen(Sites of, int part) {
    return new TraceNode(
        of.get(part).kind(),
        isCandidate() ? role(part) : "",
        Optional.of(of.place(part)),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  private String role(int part) {
    Site here = here();
    return here != null && here.parts().get(MEMBERSHIP) == part ? MEMBER_NAME : BODY_NAME;
  }

  private static TraceNode named(TraceNode node, String name) {
    return new TraceNode(
        node.kind(),
        name,
        node.place(),
        node.verdict(),
        node.values(),
        node.remarks(),
        node.missing(),
        node.parts(),
        node.cut());
  }

  private boolean isQuantifier() {
    Site here = here();
    return here != null && (here.kind() == TraceKind.ANY || here.kind() == TraceKind.ALL);
  }

  private boolean isConnective() {
    Site here = here();
    return here != null && (here.kind() == TraceKind.AND || here.kind() == TraceKind.OR);
  }

  /** Whether the least of its parts decides, as in a conjunction. */
  private boolean isMinimum() {
    Site here = here();
    return here != null && (here.kind() == TraceKind.ALL || here.kind() == TraceKind.AND);
  }

  private @Nullable Site here() {
    return sites == null ? null : sites.get(site);
  }
}
