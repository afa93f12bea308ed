package org.ovmlang.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/** What a trace says of a quantifier, its candidates and their values. */
class CandidateTraceTest {

  /** 0: any over a range, 1: membership, 2: body. */
  private static final Sites ANY =
      Sites.of(
          "t.d",
          "t.ovm",
          "abc",
          "ANY\t1\t1\t0\t1\t1 2\tx\tlow\thigh\n"
              + "ATOM\t1\t2\t1\t2\t\n"
              + "COMPARISON\t1\t3\t2\t3\t\ta\tb");

  private final Recorder recorder = new Recorder(World.builder().build());
  private final int any = recorder.begin(ANY, 0);

  private void leaf(int site, Verdict verdict, @Nullable Object... values) {
    int token = recorder.begin(ANY, site);
    recorder.values(values);
    recorder.end(token, verdict);
  }

  private void candidate(String member) {
    recorder.candidate(Bytes.ofHex("01"));
    recorder.member(member);
  }

  private TraceNode end(Verdict verdict) {
    recorder.end(any, verdict);
    return recorder.finish(verdict).parts().get(0);
  }

  @Test
  void aCandidateOfAnExistentialQuantifierIsAMemberAndHasTheBody() {
    recorder.candidate(Bytes.EMPTY);
    candidate("not looked at");
    candidate("no member");
    leaf(1, Verdict.FALSE_AT_ONCE);
    candidate("without the body");
    leaf(1, Verdict.TRUE_AT_ONCE);
    leaf(2, Verdict.FALSE_OPTIMISTIC);
    candidate("perhaps a member");
    leaf(1, Verdict.UNDECIDED);
    leaf(2, Verdict.TRUE_CERTAIN);
    candidate("of a known member");
    leaf(2, Verdict.TRUE_OPTIMISTIC);
    TraceNode node = end(Verdict.TRUE_OPTIMISTIC);
    assertThat(node.parts())
        .extracting(part -> part.verdict().orElseThrow())
        .containsExactly(
            Verdict.FALSE_AT_ONCE,
            Verdict.TRUE_AT_ONCE,
            Verdict.FALSE_AT_ONCE,
            Verdict.FALSE_OPTIMISTIC,
            Verdict.UNDECIDED,
            Verdict.TRUE_OPTIMISTIC);
    assertThat(node.parts()).extracting(TraceNode::kind).containsOnly(TraceKind.ANY_CANDIDATE);
    assertThat(node.parts()).allMatch(part -> part.place().isEmpty());
    assertThat(node.remarks()).containsExactly("6 candidates");
  }

  @Test
  void aCandidateIsShownByItsEncodingOnlyUntilItsValueIsKnown() {
    recorder.candidate(Bytes.ofHex("0a"));
    candidate("m");
    List<TraceNode> candidates = end(Verdict.FALSE_OPTIMISTIC).parts();
    assertThat(candidates.get(0).values()).hasToString("[encoding = 0x0a]");
    assertThat(candidates.get(0).remarks())
        .containsExactly("skipped: not the canonical encoding of a member");
    assertThat(candidates.get(0).parts()).isEmpty();
    assertThat(candidates.get(1).values()).hasToString("[x = \"m\"]");
    assertThat(candidates.get(1).remarks()).isEmpty();
    assertThat(candidates.get(1).parts())
        .extracting(TraceNode::name)
        .containsExactly("member", "body");
  }

  @Test
  void theValuesOfAQuantifierAreThoseOfItsSourceAndNotOfItsVariable() {
    recorder.values("l", "h", "more");
    assertThat(end(Verdict.FALSE_CERTAIN).values())
        .hasToString("[low = \"l\", high = \"h\",  = \"more\"]");
  }

  @Test
  void aTermWithoutAValueIsTheReasonForWhatIsFalse() {
    leaf(2, Verdict.FALSE_AT_ONCE, null, "b");
    leaf(2, Verdict.FALSE_AT_ONCE, "a", null);
    leaf(2, Verdict.FALSE_AT_ONCE, "a", "b");
    leaf(2, Verdict.UNDECIDED, "a", null);
    List<TraceNode> parts = end(Verdict.UNDECIDED).parts();
    assertThat(parts)
        .extracting(part -> String.join("", part.remarks()))
        .containsExactly(
            "false, since a term has no value", "false, since a term has no value", "", "");
    assertThat(parts.get(0).values()).hasToString("[a = no value, b = \"b\"]");
  }

  @Test
  void whatIsMissingAmongCandidatesIsMissingToTheirQuantifier() {
    candidate("m");
    recorder.missing("the rest");
    TraceNode node = end(Verdict.UNDECIDED);
    assertThat(node.missing()).containsExactly("the rest");
    assertThat(node.parts().get(0).missing()).isEmpty();
  }

  @Test
  void aClaimHasNoNamesForItsValuesNorAPlace() {
    recorder.end(any, Verdict.TRUE_AT_ONCE);
    recorder.values("v");
    TraceNode root = recorder.finish(Verdict.TRUE_AT_ONCE);
    assertThat(root.values()).hasToString("[ = \"v\"]");
    assertThat(root.kind()).isEqualTo(TraceKind.CLAIM);
    assertThat(root.place()).isEmpty();
    assertThat(root.remarks()).isEmpty();
  }

  @Test
  void onlyAQuantifierHasCandidates() {
    recorder.end(any, Verdict.TRUE_AT_ONCE);
    recorder.candidate(Bytes.EMPTY);
    assertThatIllegalStateException()
        .isThrownBy(() -> recorder.candidate(Bytes.EMPTY))
        .withMessage("a candidate of nothing");
  }
}
