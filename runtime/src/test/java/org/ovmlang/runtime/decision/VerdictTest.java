package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ovmlang.runtime.decision.Verdict.FALSE_AT_ONCE;
import static org.ovmlang.runtime.decision.Verdict.FALSE_CERTAIN;
import static org.ovmlang.runtime.decision.Verdict.FALSE_OPTIMISTIC;
import static org.ovmlang.runtime.decision.Verdict.TRUE_AT_ONCE;
import static org.ovmlang.runtime.decision.Verdict.TRUE_CERTAIN;
import static org.ovmlang.runtime.decision.Verdict.TRUE_OPTIMISTIC;
import static org.ovmlang.runtime.decision.Verdict.UNDECIDED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Bytes;

class VerdictTest {

  private static final List<Verdict> CHAIN =
      List.of(
          FALSE_AT_ONCE,
          FALSE_CERTAIN,
          FALSE_OPTIMISTIC,
          UNDECIDED,
          TRUE_OPTIMISTIC,
          TRUE_CERTAIN,
          TRUE_AT_ONCE);

  @Test
  void conjunctionIsTheMinimumAndDisjunctionTheMaximumOfTheChain() {
    assertThat(Verdict.values()).containsExactlyElementsOf(CHAIN);
    for (int i = 0; i < CHAIN.size(); i++) {
      for (int j = 0; j < CHAIN.size(); j++) {
        assertThat(CHAIN.get(i).and(CHAIN.get(j))).isEqualTo(CHAIN.get(Math.min(i, j)));
        assertThat(CHAIN.get(i).or(CHAIN.get(j))).isEqualTo(CHAIN.get(Math.max(i, j)));
      }
    }
  }

  @Test
  void negationReversesTheChain() {
    for (int i = 0; i < CHAIN.size(); i++) {
      assertThat(CHAIN.get(i).not()).isEqualTo(CHAIN.get(CHAIN.size() - 1 - i));
    }
  }

  @Test
  void theTruthOfAVerdictKeepsTheOrderAndForgetsTheMessage() {
    assertThat(CHAIN.stream().map(Verdict::truth))
        .containsExactly(
            Truth.FALSE_CERTAIN,
            Truth.FALSE_CERTAIN,
            Truth.FALSE_OPTIMISTIC,
            Truth.UNDECIDED,
            Truth.TRUE_OPTIMISTIC,
            Truth.TRUE_CERTAIN,
            Truth.TRUE_CERTAIN);
    assertThat(CHAIN.stream().filter(Verdict::isAtOnce))
        .containsExactly(FALSE_AT_ONCE, TRUE_AT_ONCE);
    assertThat(Verdict.ground(true)).isEqualTo(TRUE_AT_ONCE);
    assertThat(Verdict.ground(false)).isEqualTo(FALSE_AT_ONCE);
  }

  @Test
  void aDecisionDoesNotContradictItself() {
    Optional<Move> decides = Optional.of(new Move(Move.Label.DECIDES, Bytes.EMPTY));
    Optional<Move> wins = Optional.of(new Move(Move.Label.WINS, Bytes.EMPTY));
    Optional<Move> hopeful = Optional.of(new Move(Move.Label.HOPEFUL, Bytes.EMPTY));
    List<String> nothing = List.of();
    assertThat(new Decision(Truth.TRUE_CERTAIN, decides, nothing).message()).contains(Bytes.EMPTY);
    assertThat(new Decision(Truth.TRUE_CERTAIN, wins, nothing).message()).isEmpty();
    assertThat(new Decision(Truth.FALSE_OPTIMISTIC, hopeful, nothing).isFalse()).isTrue();
    assertThat(new Decision(Truth.FALSE_CERTAIN, Optional.empty(), nothing).isCertain()).isTrue();
    for (Optional<Move> move : List.of(decides, wins)) {
      for (Truth truth : List.of(Truth.TRUE_OPTIMISTIC, Truth.UNDECIDED)) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(truth, move, nothing));
      }
    }
    for (Truth truth : List.of(Truth.TRUE_CERTAIN, Truth.UNDECIDED)) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Decision(truth, hopeful, nothing));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decision(Truth.TRUE_CERTAIN, wins, List.of("x")));
  }
}
