package org.ovmlang.verification.gas;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** One side while it is measured: its predicates are deployed, the roots are stored. */
final class GasRun {

  private static final int FUEL = 8;
  private static final TupleType<Tuple> ANSWER = TupleType.parse("(bytes,bool)");
  private static final Function IS_WELL_FORMED = Function.parse("isWellFormed(bytes[])");

  private final GasBench bench;
  private final GasScenario scenario;
  private final long asOf;
  private final Map<String, GasBench.Outcome> steps = new LinkedHashMap<>();
  private final Map<String, GasBench.Outcome> variants = new LinkedHashMap<>();
  private final Map<String, Long> transactions = new LinkedHashMap<>();

  GasRun(GasBench bench, GasScenario scenario, long asOf) {
    this.bench = bench;
    this.scenario = scenario;
    this.asOf = asOf;
  }

  void makeSteps() {
    prove("ownership: a signature proves it", scenario.ownership(), scenario.provesOwnership());
    Place signature =
        refute(
                "ownership: the challenger leaves the signature open",
                scenario.ownership(),
                Bytes.EMPTY)
            .get(0);
    step(
        new Move(
            "ownership: a signature at the open place",
            signature,
            asOf,
            scenario.provesOwnership()));
    prove(
        "stateUpdate: a transaction and its signature prove it",
        scenario.spent(),
        scenario.provesSpent());
    refute("stateUpdate: the challenger leaves it open", scenario.spent(), Bytes.EMPTY);
    Place earlier =
        prove("checkpoint: the defender opens", scenario.checkpoint(), scenario.opens()).get(0);
    step(
        new Move(
            "checkpoint: the challenger brings an older state update",
            earlier,
            asOf,
            scenario.bringsEarlierUpdate()));
    refute(
        "checkpoint: the same against the bare claim",
        scenario.checkpoint(),
        scenario.refutesCheckpoint());
    Place included =
        refute(
                "checkpoint: the challenger asks for the root",
                scenario.checkpoint(),
                Calls.choice(0))
            .get(0);
    step(new Move("checkpoint: the defender gives the root", included, asOf, scenario.opens()));
    prove("exit: the defender opens", scenario.exit(), scenario.opens());
    refute(
        "exit: the challenger shows that it was spent",
        scenario.spentExit(),
        scenario.refutesExitOfWhatWasSpent());
    wellFormed("checkpoint: is it well formed?", scenario.checkpoint());
    steps.put("the store, in each reading of a root", bench.measureStore(GasScenario.key(2)));
  }

  private List<Place> prove(String name, Claim claim, Bytes message) {
    Place place = GasScenario.claimPlace(claim, Place.PROVE_CLAIM, FUEL);
    return step(new Move(name, place, asOf, message));
  }

  private List<Place> refute(String name, Claim claim, Bytes message) {
    Place place = GasScenario.claimPlace(claim, Place.REFUTE_CLAIM, FUEL);
    return step(new Move(name, place, asOf, message));
  }

  /** Measures a move, tries what may be wrong with it, and answers what it leaves open. */
  private List<Place> step(Move move) {
    GasBench.Outcome outcome = bench.measure(move.predicate(), move.callData());
    steps.put(move.name(), outcome);
    SpoiledMoves.of(move, scenario).forEach(this::variant);
    if (!outcome.success()) {
      throw new AssertionError(move.name() + " was refused: " + outcome.answer());
    }
    return left(outcome).places();
  }

  private void wellFormed(String name, Claim claim) {
    Bytes callData = Calls.encode(IS_WELL_FORMED, (Object) Calls.bytesArray(claim.inputs()));
    steps.put(name, bench.measure(claim.predicate(), callData));
  }

  void sendTransactions() {
    AdjudicationClient defender = bench.defender;
    AdjudicationClient challenger = bench.challenger;
    defender.prove(scenario.ownership(), scenario.provesOwnership());
    sent("prove: ownership, by a signature");
    defender.prove(scenario.spent(), scenario.provesSpent());
    sent("prove: stateUpdate, by a transaction and its signature");
    Bytes32 checkpoint = defender.assertWith(scenario.checkpoint(), scenario.opens());
    sent("assertWith: checkpoint, the defender opens");
    Position open = left("checkpoint: the defender opens");
    Bytes32 older = challenger.answer(checkpoint, open, 0, scenario.bringsEarlierUpdate());
    sent("answer: the challenger brings an older state update");
    Position spent = left("checkpoint: the challenger brings an older state update");
    defender.answerAtOnce(older, spent, 0, scenario.provesSpent());
    sent("answerAtOnce: the defender shows that it was spent");
    defender.assertBare(scenario.exit());
    sent("assertBare: exit");
    defender.assertWith(scenario.exit(), scenario.opens());
    sent("assertWith: exit, the defender opens");
  }

  private void sent(String name) {
    transactions.put(name, bench.lastTransaction());
  }

  private Position left(String step) {
    return left(GasMeasurement.at(steps, step));
  }

  /** What both sides make of predicates and stores that answer anything. */
  void hearForeignAnswers() {
    ForeignAnswers.ofPredicate(bench.parrot())
        .forEach(
            (name, answer) -> {
              for (Move move : scenario.movesWithAnswer(bench.parrot(), answer, FUEL, asOf)) {
                variant(move.named(move.name() + " with " + name));
              }
            });
    for (Move move : scenario.movesWithAnswer(ForeignAnswers.STRANGER, Bytes.EMPTY, FUEL, asOf)) {
      variant(move.named(move.name() + " of an account without code"));
    }
    Place checkpoint = GasScenario.claimPlace(scenario.checkpoint(), Place.PROVE_CLAIM, FUEL);
    bench.replaceStore();
    ForeignAnswers.ofStore(scenario.root(2), asOf)
        .forEach(
            (name, answer) -> {
              bench.storeAnswersWith(answer);
              variant(new Move("a store with " + name, checkpoint, asOf, scenario.opens()));
            });
  }

  /** With too little gas for the calls that they may make, both sides say so. */
  void spareGas() {
    for (long gas : new long[] {100_000, 200_000, 240_000}) {
      spareGas(scenario.checkpoint(), scenario.opens(), gas);
    }
    for (long gas : new long[] {200_000, 5_000_000, 10_000_000}) {
      spareGas(scenario.spent(), scenario.provesSpent(), gas);
    }
  }

  private void spareGas(Claim claim, Bytes message, long gas) {
    Place place = GasScenario.claimPlace(claim, Place.PROVE_CLAIM, FUEL);
    Move move = new Move(claim.predicate() + " with " + gas + " gas", place, asOf, message);
    variants.put(move.name(), bench.measure(move.predicate(), move.callData(), gas));
  }

  private void variant(Move move) {
    variants.put(move.name(), bench.measure(move.predicate(), move.callData()));
  }

  Map<String, GasBench.Outcome> steps() {
    return steps;
  }

  Map<String, GasBench.Outcome> variants() {
    return variants;
  }

  Map<String, Long> transactions() {
    return transactions;
  }

  private static Position left(GasBench.Outcome outcome) {
    byte[] position = ANSWER.decode(outcome.answer().toArray()).get(0);
    return Objects.requireNonNull(Position.decode(Bytes.of(position)));
  }
}
