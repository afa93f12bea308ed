package org.ovmlang.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/** A trace has no more than it may, and says what it left out. */
class TraceBoundsTest {

  /** 0: all, 1: membership, 2: body: a conjunction of 3 and 4. */
  private static final Sites SITES =
      Sites.of(
          "t.d",
          "t.ovm",
          "abcdef",
          "ALL\t1\t1\t0\t1\t1 2\tx\n"
              + "ATOM\t1\t2\t1\t2\t\n"
              + "AND\t1\t3\t2\t3\t3 4\n"
              + "COMPARISON\t1\t4\t3\t4\t\n"
              + "COMPARISON\t1\t5\t4\t5\t");

  private final Recorder recorder = new Recorder(World.builder().build());

  private void leaf(int site, Verdict verdict) {
    recorder.end(recorder.begin(SITES, site), verdict);
  }

  @Test
  void aTraceHasSoManyNodesAndNoMore() {
    for (int i = 0; i < Recorder.MAX_NODES + 5; i++) {
      leaf(3, Verdict.TRUE_AT_ONCE);
    }
    TraceNode root = recorder.finish(Verdict.TRUE_AT_ONCE);
    assertThat(root.kind()).isEqualTo(TraceKind.CLAIM);
    assertThat(root.parts()).hasSize(Recorder.MAX_NODES - 1);
    assertThat(root.cut()).isEqualTo(6);
  }

  @Test
  void whatIsNotRecordedStillHasToEnd() {
    for (int i = 0; i < Recorder.MAX_NODES; i++) {
      leaf(3, Verdict.TRUE_AT_ONCE);
    }
    recorder.begin(SITES, 3);
    assertThatIllegalStateException()
        .isThrownBy(() -> recorder.finish(Verdict.TRUE_AT_ONCE))
        .withMessage("a formula did not end");
  }

  @Test
  void whatIsNotRecordedEndsWhereItBegan() {
    int[] tokens =
        IntStream.range(0, Recorder.MAX_DEPTH).map(i -> recorder.begin(SITES, 2)).toArray();
    assertThatIllegalStateException()
        .isThrownBy(() -> recorder.end(tokens[tokens.length - 3], Verdict.TRUE_AT_ONCE));
    recorder.end(tokens[tokens.length - 1], Verdict.TRUE_AT_ONCE);
  }

  @Test
  void whatIsSaidOfWhatIsNotRecordedIsNotSaidOfAnotherFormula() {
    int[] tokens =
        IntStream.range(0, Recorder.MAX_DEPTH).map(i -> recorder.begin(SITES, 2)).toArray();
    recorder.values("value");
    recorder.remark("remark");
    for (int i = tokens.length - 1; i >= 0; i--) {
      recorder.end(tokens[i], Verdict.TRUE_AT_ONCE);
    }
    TraceNode node = recorder.finish(Verdict.TRUE_AT_ONCE);
    while (!node.parts().isEmpty() && node.parts().get(0).lookedAt()) {
      node = node.parts().get(0);
    }
    assertThat(node.values()).isEmpty();
    assertThat(node.remarks()).isEmpty();
  }

  /** The deepest node that is kept is a candidate: its verdict is that of the body left out. */
  @Test
  void aVerdictCountsAlsoWhereItsFormulaIsNotRecorded() {
    int[] outer =
        IntStream.range(0, Recorder.MAX_DEPTH - 3).map(i -> recorder.begin(SITES, 2)).toArray();
    int all = recorder.begin(SITES, 0);
    recorder.candidate(Bytes.EMPTY);
    recorder.member("m");
    int body = recorder.begin(SITES, 2);
    leaf(3, Verdict.TRUE_AT_ONCE);
    leaf(4, Verdict.FALSE_CERTAIN);
    recorder.end(body, Verdict.FALSE_CERTAIN);
    recorder.end(all, Verdict.FALSE_CERTAIN);
    for (int i = outer.length - 1; i >= 0; i--) {
      recorder.end(outer[i], Verdict.FALSE_CERTAIN);
    }
    TraceNode node = recorder.finish(Verdict.FALSE_CERTAIN);
    while (node.kind() != TraceKind.ALL) {
      node = node.parts().get(0);
    }
    TraceNode candidate = node.parts().get(0);
    assertThat(candidate.verdict()).contains(Verdict.FALSE_CERTAIN);
    assertThat(candidate.cut()).isEqualTo(3);
    assertThat(candidate.parts()).extracting(TraceNode::lookedAt).containsExactly(false);
    assertThat(candidate.parts()).extracting(TraceNode::name).containsExactly("member");
  }

  @Test
  void ofWhatIsMissingTwentyThingsAreKeptEachOnce() {
    for (int i = 0; i < 50; i++) {
      recorder.missing("thing " + i / 2);
    }
    assertThat(recorder.finish(Verdict.UNDECIDED).missing())
        .hasSize(20)
        .startsWith("thing 0", "thing 1")
        .endsWith("thing 19");
  }

  @Test
  void ofThePartsThatWereNotLookedAtTenAreKeptAndTheRestIsCounted() {
    List<String> leaves = IntStream.rangeClosed(1, 12).mapToObj(i -> "ATOM\t1\t1\t0\t1\t").toList();
    Sites wide =
        Sites.of(
            "t.w",
            "t.ovm",
            "a",
            "AND\t1\t1\t0\t1\t1 2 3 4 5 6 7 8 9 10 11 12\n" + String.join("\n", leaves));
    recorder.end(recorder.begin(wide, 0), Verdict.UNDECIDED);
    TraceNode and = recorder.finish(Verdict.UNDECIDED).parts().get(0);
    assertThat(and.parts()).hasSize(10).extracting(TraceNode::name).containsOnly("");
    assertThat(and.cut()).isEqualTo(2);
  }

  @Test
  void candidatesThatAreNotKeptTakeNoRoomFromThoseThatAre() {
    int all = recorder.begin(SITES, 0);
    for (int i = 0; i < Recorder.MAX_NODES; i++) {
      recorder.candidate(Bytes.EMPTY);
      recorder.member("m");
      leaf(1, Verdict.TRUE_AT_ONCE);
      leaf(2, Verdict.TRUE_AT_ONCE);
    }
    recorder.end(all, Verdict.TRUE_OPTIMISTIC);
    TraceNode node = recorder.finish(Verdict.TRUE_OPTIMISTIC).parts().get(0);
    assertThat(node.parts()).hasSize(10);
    // A candidate, its membership, its body and the two parts of that: 5 nodes each.
    assertThat(node.cut()).isEqualTo((Recorder.MAX_NODES - 10) * 5L);
  }

  @Test
  void whereTheTraceIsFullACandidateKeepsMembershipAndBody() {
    int all = recorder.begin(SITES, 0);
    recorder.candidate(Bytes.EMPTY);
    recorder.member("m");
    leaf(1, Verdict.TRUE_AT_ONCE);
    int body = recorder.begin(SITES, 2);
    for (int i = 0; i < 2 * Recorder.MAX_NODES; i++) {
      leaf(3, Verdict.TRUE_AT_ONCE);
    }
    recorder.end(body, Verdict.TRUE_AT_ONCE);
    recorder.end(all, Verdict.TRUE_OPTIMISTIC);
    TraceNode candidate = recorder.finish(Verdict.TRUE_OPTIMISTIC).parts().get(0).parts().get(0);
    assertThat(candidate.parts()).extracting(TraceNode::name).containsExactly("member", "body");
    assertThat(candidate.parts()).allMatch(TraceNode::lookedAt);
  }

  @Test
  void whereTheTraceIsFullAConnectiveKeepsThePartThatDecides() {
    for (TraceKind kind : List.of(TraceKind.AND, TraceKind.OR)) {
      Verdict deciding = kind == TraceKind.AND ? Verdict.FALSE_CERTAIN : Verdict.TRUE_CERTAIN;
      Sites sites =
          Sites.of(
              "t.c",
              "t.ovm",
              "abc",
              kind + "\t1\t1\t0\t1\t1 2\nATOM\t1\t2\t1\t2\t\nATOM\t1\t3\t2\t3\t");
      Recorder full = new Recorder(World.builder().build());
      int connective = full.begin(sites, 0);
      full.end(full.begin(sites, 1), deciding);
      for (int i = 0; i < 2 * Recorder.MAX_NODES; i++) {
        full.end(full.begin(sites, 2), deciding.not());
      }
      full.end(connective, deciding);
      TraceNode node = full.finish(deciding).parts().get(0);
      assertThat(node.parts().get(0).verdict()).contains(deciding);
      assertThat(node.parts()).hasSizeLessThan(Recorder.MAX_NODES);
      assertThat(node.cut() + node.parts().size()).isEqualTo(2L * Recorder.MAX_NODES + 1);
    }
  }
}
