package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

class AnswerTest {

  private static final Address PREDICATE = Address.ofHex("aa".repeat(20));

  /** At node 2 + n the verdict for the mover is number n, said with one byte. */
  private static final Decider<Object> BY_NODE =
      new Decider<>() {
        @Override
        public List<Bytes> encode(Object claim) {
          return List.of();
        }

        @Override
        public @Nullable Object decode(List<Bytes> inputs) {
          return null;
        }

        @Override
        public Verdict evaluate(Object claim, Evaluation evaluation) {
          return Verdict.UNDECIDED;
        }

        @Override
        public Verdict resume(int node, List<Bytes> values, Evaluation evaluation) {
          return Verdict.values()[node - 2];
        }
      };

  private static final World WORLD = World.builder().decider(PREDICATE, BY_NODE).build();

  private static Position position(Verdict... verdicts) {
    List<Place> places = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      places.add(new Place(PREDICATE, 2 + verdict.ordinal(), 8, List.of()));
    }
    return new Position(places);
  }

  @Test
  void theBestLabelledOfAllPlacesIsPicked() {
    Position position =
        position(
            Verdict.FALSE_CERTAIN,
            Verdict.TRUE_OPTIMISTIC,
            Verdict.TRUE_CERTAIN,
            Verdict.TRUE_CERTAIN,
            Verdict.UNDECIDED);
    assertThat(Answer.best(position, WORLD))
        .contains(new Answer(2, new Move(Move.Label.WINS, Bytes.EMPTY)));
    List<Place> more = new ArrayList<>(position.places());
    more.addAll(position(Verdict.TRUE_AT_ONCE).places());
    assertThat(Answer.best(new Position(more), WORLD))
        .contains(new Answer(5, new Move(Move.Label.DECIDES, Bytes.EMPTY)));
  }

  @Test
  void thereIsNoAnswerWhereTheOpponentIsRightOrNothingIsKnown() {
    Position lost = position(Verdict.FALSE_AT_ONCE, Verdict.FALSE_OPTIMISTIC, Verdict.UNDECIDED);
    assertThat(Answer.best(lost, WORLD)).isEmpty();
    assertThat(Answer.best(position(Verdict.TRUE_AT_ONCE), World.builder().build())).isEmpty();
  }
}
