package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.value.Uint;
import org.ovmlang.runtime.world.ChainView;
import org.ovmlang.runtime.world.World;

class EvaluationTest {

  private static final Address CONTRACT = Address.ofHex("aa".repeat(20));
  private static final Bytes KEY = Bytes.ascii("key");
  private static final Bytes VALUE = Bytes.ascii("value");

  /** Settled on the chain as false; with its 63 inputs it is 64 parts of a position. */
  private static final Claim SHOWN_FALSE = new Claim(CONTRACT, Collections.nCopies(63, KEY));

  @Test
  void storageIsReadAsOfOneBlock() {
    ChainView view = ChainView.atBlock(20).stored(CONTRACT, KEY, VALUE, 10).build();
    for (long asOf = 9; asOf <= 11; asOf++) {
      Evaluation evaluation = new Evaluation(World.builder().chain(view).asOf(asOf).build());
      assertThat(evaluation.isStored(CONTRACT, KEY, VALUE)).isEqualTo(Verdict.ground(asOf >= 10));
      assertThat(evaluation.isStored(CONTRACT, KEY, KEY)).isEqualTo(Verdict.FALSE_AT_ONCE);
      assertThat(evaluation.isStored(CONTRACT, VALUE, VALUE)).isEqualTo(Verdict.FALSE_AT_ONCE);
      assertThat(evaluation.missing()).isEmpty();
    }
  }

  @Test
  void anUnknownStoreAndAViewOlderThanTheBlockLeaveStorageUndecided() {
    ChainView view = ChainView.atBlock(5).stored(CONTRACT, KEY, VALUE, 1).build();
    Evaluation evaluation = new Evaluation(World.builder().chain(view).asOf(6).build());
    assertThat(evaluation.isStored(Address.ZERO, KEY, VALUE)).isEqualTo(Verdict.UNDECIDED);
    assertThat(evaluation.isStored(CONTRACT, KEY, VALUE)).isEqualTo(Verdict.UNDECIDED);
    assertThat(evaluation.missing())
        .containsExactly(
            "the contents of the store at " + Address.ZERO,
            "chain state up to block 6: the view ends at block 5");
    assertThat(evaluation.isStored(null, KEY, VALUE)).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void aValueThatNoContractReadsWithinItsGasIsNotStored() {
    for (int more = 0; more <= 1; more++) {
      Bytes value = Bytes.of(new byte[Limits.MAX_STORED_BYTES + more]);
      ChainView view = ChainView.atBlock(20).stored(CONTRACT, KEY, value, 10).build();
      Evaluation evaluation = new Evaluation(World.builder().chain(view).build());
      assertThat(evaluation.isStored(CONTRACT, KEY, value)).isEqualTo(Verdict.ground(more == 0));
    }
  }

  @Test
  void theAsOfBlockIsTheViewsUnlessItIsSet() {
    assertThat(World.builder().chain(ChainView.atBlock(7).build()).build().asOf()).isEqualTo(7);
  }

  @Test
  void aMissingOrMistypedConstantIsNamed() {
    World world =
        World.builder()
            .constant("number", Codec.encode(Uint.of(5)))
            .constant("text", Bytes.ascii("text"))
            .build();
    Evaluation evaluation = new Evaluation(world);
    assertThat(evaluation.uintConstant("number")).isEqualTo(Uint.of(5));
    assertThat(evaluation.stringConstant("text")).isEqualTo("text");
    assertThat(evaluation.bytesConstant("text")).isEqualTo(Bytes.ascii("text"));
    assertThat(evaluation.missing()).isEmpty();
    assertThat(evaluation.addressConstant("text")).isNull();
    assertThat(evaluation.bytes32Constant("owner")).isNull();
    assertThat(evaluation.boolConstant("owner")).isNull();
    assertThat(evaluation.predicateAddress("Checkpoint")).isNull();
    assertThat(evaluation.missing())
        .containsExactly(
            "a canonical Address for the constant 'text'",
            "the constant 'owner'",
            "the address of the predicate 'Checkpoint'");
  }

  @Test
  void aUsersAtomAnswersAtOnceAndAMissingOrFailingOneLeavesItUndecided() {
    World world =
        World.builder()
            .atom("isTwo", arguments -> arguments.size() == 2)
            .atom(
                "fails",
                arguments -> {
                  throw new IllegalStateException("no network");
                })
            .build();
    Evaluation evaluation = new Evaluation(world);
    assertThat(evaluation.userAtom("isTwo", List.of(KEY, KEY))).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(evaluation.userAtom("isTwo", List.of(KEY))).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(evaluation.userAtom("fails", List.of())).isEqualTo(Verdict.UNDECIDED);
    assertThat(evaluation.userAtom("absent", List.of())).isEqualTo(Verdict.UNDECIDED);
    assertThat(evaluation.missing())
        .containsExactly(
            "an answer of the atom 'fails', which failed with"
                + " java.lang.IllegalStateException: no network",
            "an implementation of the atom 'absent'");
  }

  @Test
  void aClaimThatCallsItselfIsFalseWhenTheFuelIsGone() throws IllFormedClaimException {
    int[] calls = {0};
    Decider<Nothing> self =
        new NothingDecider() {
          @Override
          public Verdict evaluate(Nothing claim, Evaluation evaluation) {
            calls[0]++;
            return evaluation.callClaim(Claim.of(CONTRACT), List.of());
          }
        };
    World world = World.builder().predicate("self", CONTRACT, self).build();
    Decision decision = self.decide(new Nothing(), world);
    assertThat(calls[0]).isEqualTo(Limits.FUEL + 1);
    assertThat(decision.truth()).isEqualTo(Truth.FALSE_CERTAIN);
    assertThat(decision.atOnce()).isFalse();
  }

  /** Fuel bounds how deep claims call each other, and not how many: here 20^8. */
  @Test
  void aDecisionCallsAsManyClaimsAsTheWorldAllowsAndSaysSo() throws IllFormedClaimException {
    int[] calls = {0};
    Decider<Nothing> many =
        new NothingDecider() {
          @Override
          public Verdict evaluate(Nothing claim, Evaluation evaluation) {
            calls[0]++;
            Verdict result = Verdict.TRUE_OPTIMISTIC;
            for (int i = 0; i < 20; i++) {
              int mark = evaluation.mark();
              result = result.and(evaluation.callClaim(Claim.of(CONTRACT), List.of()).not());
              evaluation.truncate(mark);
            }
            return result;
          }
        };
    World world = World.builder().predicate("many", CONTRACT, many).claimLimit(1_000).build();
    Decision decision = many.decide(new Nothing(), world);
    assertThat(calls[0]).isEqualTo(1_001);
    assertThat(decision.missing())
        .containsExactly("the truth of more claim values: a decision calls 1000 of them at most");
    assertThatIllegalArgumentException().isThrownBy(() -> World.builder().claimLimit(-1));
  }

  @Test
  void theCallOfAClaimAtOnceIsItsMessageWithItsLength() {
    World world = World.builder().decider(CONTRACT, constant(Verdict.TRUE_AT_ONCE)).build();
    Evaluation evaluation = new Evaluation(world);
    assertThat(evaluation.callClaim(Claim.of(CONTRACT), List.of())).isEqualTo(Verdict.TRUE_AT_ONCE);
    Decision decision = evaluation.decision(Verdict.TRUE_AT_ONCE);
    assertThat(decision.message()).contains(Bytes.ofHex("00000007" + "000000036b6579"));
  }

  @Test
  void theCallOfAClaimThatIsTrueAsFarAsIsKnownIsWhatItsPredicateSaysFirst() {
    for (Verdict verdict : List.of(Verdict.TRUE_OPTIMISTIC, Verdict.TRUE_CERTAIN)) {
      World world = World.builder().decider(CONTRACT, saying(KEY, verdict)).build();
      Evaluation evaluation = new Evaluation(world);
      assertThat(evaluation.callClaim(Claim.of(CONTRACT), List.of())).isEqualTo(verdict);
      Move move = evaluation.decision(verdict).move().orElseThrow();
      assertThat(move.message()).isEqualTo(Bytes.ofHex("00000007" + "000000036b6579"));
    }
  }

  @Test
  void theLabelOfAMoveTellsHowSureItIs() {
    Map<Verdict, Move.Label> labels = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      Evaluation evaluation = new Evaluation(World.builder().build());
      evaluation.decision(verdict).move().ifPresent(move -> labels.put(verdict, move.label()));
      assertThat(evaluation.decisionOfMover(verdict).move().isPresent())
          .isEqualTo(verdict.isTrue());
    }
    assertThat(labels)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Verdict.FALSE_AT_ONCE, Move.Label.DECIDES,
                Verdict.FALSE_CERTAIN, Move.Label.WINS,
                Verdict.FALSE_OPTIMISTIC, Move.Label.HOPEFUL,
                Verdict.TRUE_OPTIMISTIC, Move.Label.HOPEFUL,
                Verdict.TRUE_CERTAIN, Move.Label.WINS,
                Verdict.TRUE_AT_ONCE, Move.Label.DECIDES));
  }

  @Test
  void aClaimIsDecidedAtItsPlaceForWhoeverMovesThere() {
    World world = World.builder().build();
    for (Verdict verdict : Verdict.values()) {
      Decider<Nothing> decider = saying(KEY, verdict);
      Decision proof = decider.decideAt(place(Place.PROVE_CLAIM, Limits.FUEL), world);
      Decision refutation = decider.decideAt(place(Place.REFUTE_CLAIM, Limits.FUEL), world);
      assertThat(proof.truth()).isEqualTo(verdict.truth());
      assertThat(refutation.truth()).isEqualTo(verdict.not().truth());
      assertThat(proof.move().isPresent()).isEqualTo(verdict.isTrue());
      assertThat(refutation.move().isPresent()).isEqualTo(verdict.isFalse());
    }
  }

  @Test
  void aPlaceHasTheFuelThatIsLeftInItsDispute() {
    Decider<Nothing> self =
        new NothingDecider() {
          @Override
          public Verdict evaluate(Nothing claim, Evaluation evaluation) {
            return evaluation.fuel() == 3 ? Verdict.TRUE_AT_ONCE : Verdict.FALSE_AT_ONCE;
          }
        };
    World world = World.builder().build();
    assertThat(self.decideAt(place(Place.PROVE_CLAIM, 3), world).atOnce()).isTrue();
    assertThat(self.decideAt(place(Place.PROVE_CLAIM, 2), world).move()).isEmpty();
  }

  @Test
  void nobodyCanMoveAtWhatIsNoPlace() {
    World world = World.builder().build();
    Decider<Nothing> decider = saying(KEY, Verdict.TRUE_AT_ONCE);
    for (long node : List.of(2L, Integer.MAX_VALUE + 1L, 0xffff_ffffL)) {
      Decision decision = decider.decideAt(place(node, Limits.FUEL), world);
      assertThat(decision.truth()).isEqualTo(Truth.FALSE_CERTAIN);
      assertThat(decision.move()).isEmpty();
    }
    Place tooMuchFuel = place(Place.PROVE_CLAIM, Limits.FUEL + 1);
    assertThat(decider.decideAt(tooMuchFuel, world).move()).isEmpty();
    for (long node : List.of(Place.PROVE_CLAIM, Place.REFUTE_CLAIM)) {
      Place illFormed = new Place(CONTRACT, node, Limits.FUEL, List.of(KEY));
      assertThat(decider.decideAt(illFormed, world).move()).isEmpty();
    }
  }

  private static Place place(long node, int fuel) {
    return new Place(CONTRACT, node, fuel, List.of());
  }

  private static Decider<Nothing> saying(Bytes message, Verdict verdict) {
    return new NothingDecider() {
      @Override
      public Verdict evaluate(Nothing claim, Evaluation evaluation) {
        evaluation.keepWitness(evaluation.mark(), evaluation.mark(), message);
        return verdict;
      }
    };
  }

  /** The chain refuses a message whose proof of a claim value leaves more open. */
  @Test
  void theProofOfAClaimValueLeavesOnlySoMuchOpen() {
    int room =
        Limits.MAX_NESTED_POSITION_BYTES - Evaluation.PLACE_BYTES - Evaluation.PLACE_VALUE_BYTES;
    int pairs = Limits.MAX_NESTED_POSITION_PARTS / 2;
    for (int more = 0; more <= 1; more++) {
      Bytes large = Bytes.of(new byte[room + more]);
      assertNesting(evaluation -> evaluation.leaveOpen(List.of(large)), 1, more == 0);
      assertNesting(
          evaluation -> evaluation.leaveOpen(List.of(Bytes.EMPTY)), pairs + more, more == 0);
    }
  }

  @Test
  void whatDeeperProofsLeaveOpenAndClaimValuesThatAreDeniedCountToo() {
    Claim deeper = Claim.of(CONTRACT);
    Claim denied = new Claim(CONTRACT, Collections.nCopies(63, Bytes.EMPTY));
    for (int more = 0; more <= 1; more++) {
      assertNesting(
          evaluation -> {
            if (evaluation.fuel() == Limits.FUEL - 1) {
              assertThat(evaluation.callClaim(deeper, List.of())).isEqualTo(Verdict.TRUE_CERTAIN);
            } else {
              evaluation.leaveOpen(Collections.nCopies(255, Bytes.EMPTY));
            }
          },
          2 + more,
          more == 0,
          1);
      assertNesting(
          evaluation ->
              assertThat(evaluation.callClaim(denied, List.of())).isEqualTo(Verdict.FALSE_CERTAIN),
          8 + more,
          more == 0);
      assertNesting(
          evaluation ->
              assertThat(evaluation.callClaim(SHOWN_FALSE, List.of()))
                  .isEqualTo(Verdict.FALSE_CERTAIN),
          8 + more,
          more == 0);
    }
  }

  private static void assertNesting(Consumer<Evaluation> part, int times, boolean fits) {
    assertNesting(part, times, fits, times);
  }

  /** A claim value whose proof has so many parts can be proved within a message, or not. */
  private static void assertNesting(
      Consumer<Evaluation> part, int times, boolean fits, int timesWithin) {
    Decider<Nothing> within =
        new NothingDecider() {
          @Override
          public Verdict evaluate(Nothing claim, Evaluation evaluation) {
            int parts = evaluation.fuel() == Limits.FUEL - 1 ? times : timesWithin;
            for (int i = 0; i < parts; i++) {
              part.accept(evaluation);
            }
            return Verdict.TRUE_CERTAIN;
          }
        };
    ChainView chain = ChainView.atBlock(1).fact(SHOWN_FALSE, false, Bytes.EMPTY).build();
    World world = World.builder().predicate("within", CONTRACT, within).chain(chain).build();
    Evaluation evaluation = new Evaluation(world);
    Verdict verdict = evaluation.callClaim(Claim.of(CONTRACT), List.of());
    assertThat(verdict).isEqualTo(fits ? Verdict.TRUE_CERTAIN : Verdict.UNDECIDED);
    if (fits) {
      // Nothing but nested messages without bytes, one in another.
      Bytes message = evaluation.decision(verdict).move().orElseThrow().message();
      assertThat(message.length()).isEqualTo(evaluation.mark());
      assertThat(message.length() % 4).isZero();
      assertThat(evaluation.missing()).isEmpty();
    } else {
      assertThat(evaluation.mark()).isZero();
      assertThat(evaluation.missing())
          .containsExactly(
              "room for what the proof of a claim value leaves open: 24576 bytes and 512 places and"
                  + " values at most");
    }
  }

  @Test
  void theCallOfAClaimThatNobodyCanProveForItsSizeIsRefutedAtOnce() {
    Claim full = Claim.of(CONTRACT, Bytes.of(new byte[Limits.MAX_CLAIM_BYTES]));
    Claim many = new Claim(CONTRACT, Collections.nCopies(Limits.MAX_CLAIM_INPUTS, Bytes.EMPTY));
    Bytes one = Bytes.of(new byte[1]);
    ChainView view = ChainView.atBlock(1).fact(full.with(List.of(one)), false, KEY).build();
    // Neither decider, address nor fact is needed to see it.
    for (World world :
        List.of(
            World.builder().build(),
            World.builder().chain(view).build(),
            World.builder().decider(CONTRACT, constant(Verdict.TRUE_AT_ONCE)).build())) {
      Evaluation evaluation = new Evaluation(world);
      for (Verdict verdict :
          List.of(
              evaluation.callClaim(full, List.of(one)),
              evaluation.callClaim(full.with(List.of(one)), List.of()),
              evaluation.callClaim(many, List.of(Bytes.EMPTY)))) {
        assertThat(verdict).isEqualTo(Verdict.FALSE_AT_ONCE);
      }
      assertThat(evaluation.mark()).isZero();
      assertThat(evaluation.missing()).isEmpty();
      for (Verdict verdict :
          List.of(
              evaluation.callClaim(full, List.of(Bytes.EMPTY)),
              evaluation.callClaim(many, List.of()))) {
        assertThat(verdict).isIn(Verdict.UNDECIDED, Verdict.FALSE_CERTAIN);
      }
    }
  }

  @Test
  void theCallOfAClaimThatMayBeMadeIsNeverRefutedAtOnceUnlessItHasNoValueOrNoFuel() {
    World world = World.builder().decider(CONTRACT, constant(Verdict.FALSE_AT_ONCE)).build();
    Evaluation evaluation = new Evaluation(world);
    assertThat(evaluation.callClaim(Claim.of(CONTRACT), List.of()))
        .isEqualTo(Verdict.FALSE_CERTAIN);
    assertThat(evaluation.callClaim(null, List.of())).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(evaluation.mark()).isZero();
    assertThat(evaluation.fuel()).isEqualTo(Limits.FUEL);
  }

  @Test
  void theCallOfAClaimWithOtherInputsThanItsPredicateTakesIsCertainlyFalse() {
    World world = World.builder().decider(CONTRACT, constant(Verdict.TRUE_AT_ONCE)).build();
    Evaluation evaluation = new Evaluation(world);
    assertThat(evaluation.callClaim(Claim.of(CONTRACT), List.of(KEY)))
        .isEqualTo(Verdict.FALSE_CERTAIN);
  }

  @Test
  void theCallOfAnUnknownPredicateIsUndecidedAndNamesIt() {
    Evaluation evaluation = new Evaluation(World.builder().build());
    Verdict verdict = evaluation.callClaim(Claim.of(CONTRACT), List.of());
    Decision decision = evaluation.decision(verdict);
    assertThat(decision.truth()).isEqualTo(Truth.UNDECIDED);
    assertThat(decision.missing()).containsExactly("no decider for the predicate at " + CONTRACT);
  }

  @Test
  void aDecisionEnumeratesAsManyNumbersAsTheWorldAllowsAndSaysSo() {
    World world = World.builder().numberLimit(10).build();
    BigInteger zero = BigInteger.ZERO;
    assertThat(isFound(3, Uint.of(10), new Evaluation(world))).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(isFound(10, Uint.of(10), new Evaluation(world))).isEqualTo(Verdict.FALSE_CERTAIN);
    Evaluation evaluation = new Evaluation(world);
    assertThat(isFound(10, Uint.MAX, evaluation)).isEqualTo(Verdict.UNDECIDED);
    assertThat(evaluation.missing())
        .containsExactly(
            "a full enumeration of the numbers from "
                + zero
                + " to "
                + Uint.MAX
                + ": a decision looks at 10 numbers at most");
    assertThat(isFound(0, Uint.of(1), evaluation)).isEqualTo(Verdict.UNDECIDED);
  }

  /** {@code any n from 0 to end: n == wanted}, as a generator writes it. */
  private static Verdict isFound(long wanted, BigInteger end, Evaluation evaluation) {
    BigInteger from = BigInteger.ZERO;
    Verdict result = Verdict.FALSE_CERTAIN;
    for (BigInteger n = from; n.compareTo(end) < 0; n = n.add(BigInteger.ONE)) {
      if (!evaluation.takeNumber(from, end)) {
        result = result.or(Verdict.UNDECIDED);
        break;
      }
      if (n.equals(Uint.of(wanted))) {
        return evaluation.proveWitness(Codec.encode(n));
      }
    }
    return result;
  }

  private static Decider<Nothing> constant(Verdict verdict) {
    return new NothingDecider() {
      @Override
      public Verdict evaluate(Nothing claim, Evaluation evaluation) {
        return verdict.isAtOnce() ? evaluation.proveWitness(KEY).and(verdict) : verdict;
      }
    };
  }

  private record Nothing() {}

  private abstract static class NothingDecider implements Decider<Nothing> {

    @Override
    public List<Bytes> encode(Nothing claim) {
      return List.of();
    }

    @Override
    public @Nullable Nothing decode(List<Bytes> inputs) {
      return inputs.isEmpty() ? new Nothing() : null;
    }
  }
}
