package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.trace.SourcePlace;
import org.ovmlang.runtime.trace.Trace;
import org.ovmlang.runtime.trace.TraceKind;
import org.ovmlang.runtime.trace.TraceNode;
import org.ovmlang.runtime.value.Bytes;

/** Traces that break a law are found. */
class TraceLawsTest {

  private static final Decision TRUE =
      new Decision(
          Truth.TRUE_CERTAIN, Optional.of(new Move(Move.Label.DECIDES, Bytes.EMPTY)), List.of());
  private static final Decision UNDECIDED =
      new Decision(Truth.UNDECIDED, Optional.empty(), List.of("a constant"));
  private static final Optional<SourcePlace> PLACE =
      Optional.of(new SourcePlace("a.ovm", 1, 1, "a"));

  private static TraceNode node(TraceKind kind, Verdict verdict, TraceNode... parts) {
    return new TraceNode(
        kind,
        "",
        kind == TraceKind.CLAIM ? Optional.empty() : PLACE,
        Optional.of(verdict),
        List.of(),
        List.of(),
        List.of(),
        List.of(parts),
        0);
  }

  private static List<String> broken(Decision decision, Decision traced, TraceNode part) {
    Verdict verdict = part.verdict().orElseThrow();
    Trace trace = new Trace(traced, node(TraceKind.CLAIM, verdict, part));
    return TraceLaws.check(Optional.of(decision), Optional.of(trace)).stream()
        .map(Difference::law)
        .toList();
  }

  @Test
  void aSoundTraceBreaksNoLaw() {
    TraceNode leaf = node(TraceKind.ATOM, Verdict.TRUE_AT_ONCE);
    assertThat(broken(TRUE, TRUE, node(TraceKind.AND, Verdict.TRUE_AT_ONCE, leaf, leaf))).isEmpty();
  }

  @Test
  void anotherDecisionIsFound() {
    assertThat(broken(TRUE, UNDECIDED, node(TraceKind.ATOM, Verdict.TRUE_AT_ONCE)))
        .contains(
            "a decision is the same with its trace",
            "the verdict of the root is that of the decision",
            "what the decision misses is missed at some node");
    assertThat(TraceLaws.check(Optional.of(TRUE), Optional.empty())).hasSize(1);
  }

  @Test
  void aNodeThatIsNotWhatItsPartsComeToIsFound() {
    TraceNode yes = node(TraceKind.ATOM, Verdict.TRUE_AT_ONCE);
    TraceNode no = node(TraceKind.ATOM, Verdict.FALSE_AT_ONCE);
    for (TraceNode wrong :
        List.of(
            node(TraceKind.AND, Verdict.TRUE_AT_ONCE, yes, no),
            node(TraceKind.OR, Verdict.FALSE_AT_ONCE, yes, no),
            node(TraceKind.NOT, Verdict.TRUE_AT_ONCE, yes),
            node(TraceKind.DEFINITION, Verdict.TRUE_CERTAIN, yes),
            node(TraceKind.CALL, Verdict.TRUE_AT_ONCE, no),
            node(TraceKind.ALL, Verdict.TRUE_OPTIMISTIC, no),
            node(TraceKind.ALL, Verdict.TRUE_AT_ONCE),
            node(TraceKind.ANY, Verdict.FALSE_OPTIMISTIC, yes),
            node(TraceKind.ANY_CANDIDATE, Verdict.TRUE_AT_ONCE, yes, no),
            node(TraceKind.ALL_CANDIDATE, Verdict.FALSE_AT_ONCE, yes, no))) {
      Decision decision = wrong.verdict().orElseThrow().isTrue() ? TRUE : UNDECIDED;
      assertThat(broken(decision, decision, wrong))
          .as(wrong.toString())
          .contains("the verdict of a node is what its parts come to");
    }
  }
}
