package org.ovmlang.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.decision.Verdict;

/** The lines of a trace, as docs/trace.md shows them. */
class TraceTextTest {

  private static TraceNode node(
      TraceKind kind, String name, Verdict verdict, int line, long cut, TraceNode... parts) {
    return new TraceNode(
        kind,
        name,
        line == 0 ? Optional.empty() : Optional.of(new SourcePlace("a.ovm", line, 3, "text")),
        Optional.ofNullable(verdict),
        line == 4 ? List.of(new TracedValue("a", "7")) : List.of(),
        line == 4 ? List.of("a remark") : List.of(),
        line == 4 ? List.of("the constant 'b'") : List.of(),
        List.of(parts),
        cut);
  }

  private static String text(TraceNode... parts) {
    return new Trace(
            new Decision(Truth.FALSE_CERTAIN, Optional.empty(), List.of()),
            node(TraceKind.CLAIM, "", Verdict.FALSE_AT_ONCE, 0, 0, parts))
        .text();
  }

  @Test
  void reasonsComeFirstAndTheWayToThemIsMarked() {
    TraceNode body = node(TraceKind.COMPARISON, "body", Verdict.FALSE_AT_ONCE, 4, 0);
    TraceNode member = node(TraceKind.ATOM, "member", Verdict.TRUE_CERTAIN, 3, 0);
    TraceNode candidate =
        node(TraceKind.ANY_CANDIDATE, "2", Verdict.FALSE_AT_ONCE, 0, 0, member, body);
    TraceNode unseen = node(TraceKind.ATOM, "", null, 5, 0);
    TraceNode definition =
        node(TraceKind.DEFINITION, "p.d", Verdict.FALSE_AT_ONCE, 1, 0, candidate, unseen);
    assertThat(text(definition))
        .isEqualTo(
            """
            reasons
              - a.ovm:4:3: FALSE at once: text
                  a = 7
                  a remark
                  missing: the constant 'b'
            trace
              * FALSE at once: the claim
                * a.ovm:1:3: FALSE at once: def p.d
                  * FALSE at once: candidate 2
                    - a.ovm:3:3: member: TRUE certain: text
                    * a.ovm:4:3: body: FALSE at once: text
                        a = 7
                        a remark
                        missing: the constant 'b'
                  - a.ovm:5:3: not looked at: text""");
  }

  @Test
  void whatWasLeftOutIsCountedWhereItIsLeftOut() {
    TraceNode and = node(TraceKind.AND, "", Verdict.UNDECIDED, 2, 7);
    assertThat(text(and)).endsWith("\n    * a.ovm:2:3: UNDECIDED: text\n      - … 7 more left out");
    TraceNode whole = node(TraceKind.AND, "", Verdict.UNDECIDED, 2, 0);
    assertThat(text(whole)).endsWith("UNDECIDED: text");
  }

  @Test
  void tenReasonsAreAllThatAreListedAndItSaysSo() {
    TraceNode atom = node(TraceKind.ATOM, "", Verdict.TRUE_AT_ONCE, 3, 0);
    for (int count : new int[] {9, 10, 12}) {
      String text = text(Collections.nCopies(count, atom).toArray(TraceNode[]::new));
      assertThat(text.contains("\n    these are the first 10\ntrace")).isEqualTo(count >= 10);
    }
  }
}
