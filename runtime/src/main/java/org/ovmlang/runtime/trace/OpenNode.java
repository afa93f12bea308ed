package org.ovmlang.runtime.trace;

import java.util.ArrayList;
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
  // Nodes that were left out, the parts aside that are told to be.
  long cut;
  int candidates;

  private final @Nullable Sites sites;
  private final int site;
  private final @Nullable OpenNode quantifier;
  private final List<TracedValue> values = new ArrayList<>();
  private final Map<Integer, Verdict> verdicts = new LinkedHashMap<>();
  private final KeptParts parts;
  // Parts that were not looked at, and their sites.
  private final List<TraceNode> unseen = new ArrayList<>();
  private final List<Integer> unseenSites = new ArrayList<>();
  private int valueCount;
  private boolean hasAllValues = true;
  private boolean canonical = true;

  /** A formula; of no sites, the whole claim. */
  OpenNode(@Nullable Sites sites, int site) {
    this.sites = sites;
    this.site = site;
    this.quantifier = null;
    this.parts = new KeptParts(isMinimum());
  }

  /** A candidate of a quantifier, as yet known by its encoding. */
  OpenNode(OpenNode quantifier, String encoding) {
    this.sites = quantifier.sites;
    this.site = quantifier.site;
    this.quantifier = quantifier;
    this.parts = new KeptParts(isMinimum());
    values.add(new TracedValue("encoding", encoding));
    canonical = false;
  }

  boolean isCandidate() {
    return quantifier != null;
  }

  /** The quantifier of a candidate; else the node itself. */
  OpenNode quantifier() {
    return quantifier == null ? this : quantifier;
  }

  int site() {
    return site;
  }

  /** How many nodes this one and those are that are kept below it. */
  int size() {
    return 1 + unseen.size() + parts.size();
  }

  void value(String text, boolean present) {
    hasAllValues &= present;
    // Of a quantifier the first name is that of its variable.
    values.add(new TracedValue(nameOf(valueCount + (isQuantifier() ? 1 : 0)), text));
    valueCount++;
  }

  /** The candidate is what its quantifier may range over. */
  void member(String text) {
    canonical = true;
    values.clear();
    values.add(new TracedValue(nameOf(0), text));
  }

  private String nameOf(int value) {
    Site here = here();
    return here == null ? "" : here.nameOf(value);
  }

  /** A part came to a verdict, and is not kept. */
  void came(int part, Verdict verdict) {
    verdicts.put(part, verdict);
  }

  /** A part came to a verdict, and is kept. */
  void add(int part, TraceNode node, Verdict verdict, int partSize) {
    verdicts.put(part, verdict);
    parts.keep(part, isCandidate() ? node.named(role(part)) : node, verdict, partSize);
  }

  /** A candidate came to a verdict; the result is how many nodes need not be kept for it. */
  int addCandidate(TraceNode node, Verdict verdict, int candidateSize) {
    parts.keep(candidates, node.named("" + candidates), verdict, candidateSize);
    return parts.count() <= MAX_KEPT ? 0 : parts.dropLast();
  }

  /** Drops parts that do not decide; the result is how many nodes those were. */
  int dropLesser() {
    return !isCandidate() && (isQuantifier() || isConnective()) ? parts.dropLesser() : 0;
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
        parts.nodes(unseen, unseenSites),
        cut + parts.cut());
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
    for (int part : here.parts()) {
      if (!verdicts.containsKey(part) && sites.get(part).kind() != TraceKind.CONSTANT) {
        if (unseen.size() < MAX_KEPT) {
          TraceNode node = TraceNode.unseen(sites.get(part).kind(), sites.place(part));
          unseen.add(isCandidate() ? node.named(role(part)) : node);
          unseenSites.add(part);
        } else {
          cut++;
        }
      }
    }
  }

  private String role(int part) {
    Site here = here();
    return here != null && here.parts().get(MEMBERSHIP) == part ? MEMBER_NAME : BODY_NAME;
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
