package org.ovmlang.runtime.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.world.World;

/**
 * Builds a trace from what an evaluation reports: formulas begin and end like brackets.
 *
 * <p>A trace is bounded. Of a quantifier some candidates are kept and always the best; a trace has
 * at most {@link #MAX_NODES} nodes, and none deeper than {@link #MAX_DEPTH}. What is left out is
 * counted where it is left out.
 */
public final class Recorder {

  /** How many nodes a trace has at most, the last few of a quantifier aside. */
  public static final int MAX_NODES = 5_000;

  /** How deep nodes nest at most. */
  public static final int MAX_DEPTH = 200;

  private final ValueText values;
  private final Deque<OpenNode> open = new ArrayDeque<>();
  // Nodes in the tree, those that are open among them.
  private int nodes = 1;
  // How many formulas are open that are not recorded, and the outermost of them.
  private int unrecorded;
  private int unrecordedSite;

  /** A recorder for a claim that is decided in {@code world}. */
  public Recorder(World world) {
    values = new ValueText(world);
    open.push(new OpenNode(null, 0));
  }

  /**
   * Begins a formula.
   *
   * @return how many formulas are open now, for {@link #end}
   */
  public int begin(Sites sites, int site) {
    if (unrecorded > 0 || open.size() >= MAX_DEPTH || !hasRoom()) {
      if (unrecorded == 0) {
        unrecordedSite = site;
      }
      unrecorded++;
      top().cut++;
    } else {
      push(new OpenNode(sites, site));
    }
    return depth();
  }

  /**
   * Ends the formula that began last.
   *
   * @throws IllegalStateException unless {@code token} is what its begin returned
   */
  public void end(int token, Verdict verdict) {
    if (top().isCandidate() && unrecorded == 0) {
      closeCandidate();
    }
    if (token != depth()) {
      throw new IllegalStateException("a formula ended within another");
    }
    if (unrecorded > 0) {
      unrecorded--;
      if (unrecorded == 0) {
        top().came(unrecordedSite, verdict);
      }
      return;
    }
    OpenNode ended = open.pop();
    nodes -= ended.size();
    TraceNode node = ended.close(verdict);
    nodes += ended.size();
    top().add(ended.site(), node, verdict, ended.size());
  }

  /** Notes the values of the formula that is open. */
  public void values(@Nullable Object... all) {
    if (unrecorded == 0) {
      for (Object value : all) {
        top().value(values.of(value), value != null);
      }
    }
  }

  /** Begins with the next candidate of the quantifier that is open. */
  public void candidate(Object encoding) {
    if (unrecorded == 0) {
      if (top().isCandidate()) {
        closeCandidate();
      }
      top().candidates++;
      push(new OpenNode(top(), values.of(encoding)));
    }
  }

  /** Notes the value of the candidate: it is a canonical encoding. */
  public void member(Object value) {
    if (unrecorded == 0) {
      top().member(values.of(value));
    }
  }

  /** Notes a sentence on what is open. */
  public void remark(String remark) {
    if (unrecorded == 0) {
      top().remarks.add(remark);
    }
  }

  /** Notes what is missing, for what is open. */
  public void missing(String what) {
    // What is missing between candidates, such as the rest of an enumeration, is the quantifier's.
    OpenNode node = unrecorded == 0 ? top().quantifier() : top();
    if (!node.missing.contains(what) && node.missing.size() < OpenNode.MAX_MISSING) {
      node.missing.add(what);
    }
  }

  /** The trace of the claim, which came to {@code verdict}. */
  public TraceNode finish(Verdict verdict) {
    if (open.size() != 1 || unrecorded > 0) {
      throw new IllegalStateException("a formula did not end");
    }
    return top().close(verdict);
  }

  private int depth() {
    return open.size() + unrecorded;
  }

  private OpenNode top() {
    return open.getFirst();
  }

  private void push(OpenNode node) {
    nodes++;
    open.push(node);
  }

  private void closeCandidate() {
    OpenNode candidate = open.pop();
    nodes -= candidate.size();
    Verdict verdict = candidate.candidateVerdict();
    TraceNode node = candidate.close(verdict);
    nodes += candidate.size();
    nodes -= top().addCandidate(node, verdict, candidate.size());
  }

  /** Whether there is room for a node; what does not decide so far makes room. */
  private boolean hasRoom() {
    if (nodes < MAX_NODES) {
      return true;
    }
    for (OpenNode node : open) {
      nodes -= node.dropLesser();
    }
    return nodes < MAX_NODES;
  }
}
