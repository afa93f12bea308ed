package org.ovmlang.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/** What is reported becomes a tree, within bounds. */
class RecorderTest {

  private static final String TEXT = "def d(a: Uint) := all x: (x < a and x != 3)";

  /** 0: the definition, 1: all, 2: membership, 3: body: a conjunction of 4 and 5. */
  private static final Sites SITES =
      Sites.of(
          "t.d",
          "t.ovm",
          TEXT,
          "DEFINITION\t3\t5\t4\t5\t1\ta\n"
              + "ALL\t3\t19\t18\t43\t2 3\tx\n"
              + "ATOM\t3\t19\t18\t24\t\n"
              + "AND\t3\t27\t26\t42\t4 5\n"
              + "COMPARISON\t3\t27\t26\t31\t\tx\ta\n"
              + "COMPARISON\t3\t36\t36\t42\t\tx");

  private final Recorder recorder = new Recorder(World.builder().build());

  private void leaf(int site, Verdict verdict, Object... values) {
    int token = recorder.begin(SITES, site);
    recorder.values(values);
    recorder.end(token, verdict);
  }

  private static TraceNode only(TraceNode node) {
    assertThat(node.parts()).hasSize(1);
    return node.parts().get(0);
  }

  @Test
  void formulasNestAsTheyBeganAndEnded() {
    int definition = recorder.begin(SITES, 0);
    int conjunction = recorder.begin(SITES, 3);
    leaf(4, Verdict.FALSE_AT_ONCE, "x", null);
    recorder.end(conjunction, Verdict.FALSE_AT_ONCE);
    recorder.end(definition, Verdict.FALSE_AT_ONCE);
    TraceNode root = recorder.finish(Verdict.FALSE_AT_ONCE);
    assertThat(only(root).parts()).extracting(TraceNode::lookedAt).containsExactly(false, true);
    TraceNode and = only(root).parts().get(1);
    assertThat(only(root).name()).isEqualTo("t.d");
    assertThat(and.parts()).hasSize(2);
    TraceNode failed = and.parts().get(0);
    assertThat(failed.place()).contains(new SourcePlace("t.ovm", 3, 27, "x < a"));
    assertThat(failed.values()).hasToString("[x = \"x\", a = no value]");
    TraceNode unseen = and.parts().get(1);
    assertThat(unseen.verdict()).isEmpty();
    assertThat(unseen.place()).contains(new SourcePlace("t.ovm", 3, 36, "x != 3"));
    assertThat(and.reasons()).containsExactly(failed);
  }

  @Test
  void aFormulaThatDoesNotEndWhereItBeganIsAFault() {
    int outer = recorder.begin(SITES, 0);
    recorder.begin(SITES, 1);
    assertThatThrownBy(() -> recorder.end(outer, Verdict.TRUE_AT_ONCE))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> recorder.finish(Verdict.TRUE_AT_ONCE))
        .isInstanceOf(IllegalStateException.class);
  }

  private TraceNode quantifier(int candidates, int bodies, int refuting) {
    int token = recorder.begin(SITES, 1);
    for (int i = 1; i <= candidates; i++) {
      recorder.candidate(Bytes.EMPTY);
      recorder.member("m" + i);
      for (int j = 0; j < bodies; j++) {
        leaf(3, i == refuting ? Verdict.FALSE_OPTIMISTIC : Verdict.TRUE_AT_ONCE);
      }
    }
    recorder.end(token, Verdict.FALSE_OPTIMISTIC);
    return only(recorder.finish(Verdict.FALSE_OPTIMISTIC));
  }

  @Test
  void ofManyCandidatesTheFirstAndTheBestAreKept() {
    TraceNode all = quantifier(1_000, 1, 700);
    assertThat(all.remarks()).containsExactly("1000 candidates");
    assertThat(all.parts()).extracting(TraceNode::name).endsWith("9", "700").hasSize(10);
    assertThat(all.reasons()).extracting(TraceNode::name).containsExactly("700");
    // A candidate, its body, and what the body and the candidate did not look at: 5 nodes each.
    assertThat(all.cut()).isEqualTo(990 * 5);
  }

  @Test
  void whereTheTraceIsFullWhatDoesNotDecideGivesWay() {
    TraceNode all = quantifier(9, 1_500, 4);
    assertThat(all.reasons()).extracting(TraceNode::name).containsExactly("4");
    assertThat(all.parts()).hasSizeLessThan(9);
    assertThat(all.cut()).isPositive();
  }

  @Test
  void thePartThatDecidesIsKeptHoweverManyWereLookedAtBefore() {
    int token = recorder.begin(SITES, 3);
    for (int i = 0; i < 2 * Recorder.MAX_NODES; i++) {
      leaf(4, Verdict.TRUE_AT_ONCE);
    }
    leaf(5, Verdict.FALSE_AT_ONCE);
    recorder.end(token, Verdict.FALSE_AT_ONCE);
    TraceNode and = only(recorder.finish(Verdict.FALSE_AT_ONCE));
    assertThat(and.reasons()).hasSize(1);
    assertThat(and.reasons().get(0).place().orElseThrow().text()).isEqualTo("x != 3");
    assertThat(and.cut()).isPositive();
  }

  @Test
  void whatIsMissingIsNotedEvenWhereNothingElseIs() {
    int[] tokens = new int[2 * Recorder.MAX_DEPTH];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = recorder.begin(SITES, 3);
    }
    recorder.missing("something");
    for (int i = tokens.length - 1; i >= 0; i--) {
      recorder.end(tokens[i], Verdict.UNDECIDED);
    }
    TraceNode node = recorder.finish(Verdict.UNDECIDED);
    int depth = 1;
    while (!node.parts().isEmpty() && node.parts().get(0).lookedAt()) {
      node = node.parts().get(0);
      depth++;
    }
    assertThat(depth).isEqualTo(Recorder.MAX_DEPTH);
    assertThat(node.cut()).isEqualTo(tokens.length + 1 - Recorder.MAX_DEPTH);
    assertThat(node.missing()).containsExactly("something");
  }

  @Test
  void aCandidateOfAUniversalQuantifierIsNoMemberOrHasTheBody() {
    int token = recorder.begin(SITES, 1);
    recorder.candidate(Bytes.EMPTY);
    recorder.member("m");
    leaf(2, Verdict.TRUE_CERTAIN);
    leaf(3, Verdict.FALSE_OPTIMISTIC);
    recorder.candidate(Bytes.EMPTY);
    recorder.end(token, Verdict.FALSE_OPTIMISTIC);
    TraceNode all = only(recorder.finish(Verdict.FALSE_OPTIMISTIC));
    assertThat(all.parts())
        .extracting(TraceNode::verdict)
        .containsExactly(Optional.of(Verdict.FALSE_OPTIMISTIC), Optional.of(Verdict.TRUE_AT_ONCE));
    assertThat(all.parts().get(0).reasons())
        .extracting(TraceNode::name)
        .containsExactly("member", "body");
  }
}
