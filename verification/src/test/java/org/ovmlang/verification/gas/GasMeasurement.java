package org.ovmlang.verification.gas;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/**
 * What one side costs and answers, with one way of compiling.
 *
 * @param deployments by predicate
 * @param steps the moves that are taken, by what they show
 * @param variants all sorts of spoiled moves, by what is wrong with them
 * @param transactions gas of whole transactions to the adjudicator, by what they do
 */
record GasMeasurement(
    Map<String, GasBench.Deployed> deployments,
    Map<String, GasBench.Outcome> steps,
    Map<String, GasBench.Outcome> variants,
    Map<String, Long> transactions) {

  private static final int FUEL = 8;
  private static final TupleType<Tuple> ANSWER = TupleType.parse("(bytes,bool)");
  private static final Function IS_WELL_FORMED = Function.parse("isWellFormed(bytes[])");

  static GasMeasurement of(GasBench bench, Backend backend, SoliditySettings settings) {
    Map<String, GasBench.Deployed> deployments = bench.deploy(backend, settings);
    GasScenario scenario =
        new GasScenario(
            new GasScenario.Predicates(
                deployments.get("ownership").address(),
                deployments.get("stateUpdate").address(),
                deployments.get("checkpoint").address(),
                deployments.get("exit").address()));
    bench.commit(GasScenario.key(1), scenario.root(1));
    bench.commit(GasScenario.key(2), scenario.root(2));
    Run run = new Run(bench, scenario, bench.blockNumber());
    run.steps();
    run.transactions();
    return new GasMeasurement(deployments, run.steps, run.variants, run.transactions);
  }

  /** One side while it is measured. */
  private static final class Run {

    private final GasBench bench;
    private final GasScenario scenario;
    private final long asOf;
    private final Map<String, GasBench.Outcome> steps = new LinkedHashMap<>();
    private final Map<String, GasBench.Outcome> variants = new LinkedHashMap<>();
    private final Map<String, Long> transactions = new LinkedHashMap<>();

    Run(GasBench bench, GasScenario scenario, long asOf) {
      this.bench = bench;
      this.scenario = scenario;
      this.asOf = asOf;
    }

    void steps() {
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
      for (Move variant : Variants.of(move, scenario)) {
        variants.put(variant.name(), bench.measure(variant.predicate(), variant.callData()));
      }
      if (!outcome.success()) {
        throw new AssertionError(move.name() + " was refused: " + outcome.answer());
      }
      byte[] position = ANSWER.decode(outcome.answer().toArray()).get(0);
      return Objects.requireNonNull(Position.decode(Bytes.of(position))).places();
    }

    private void wellFormed(String name, Claim claim) {
      Bytes callData = Calls.encode(IS_WELL_FORMED, (Object) Calls.bytesArray(claim.inputs()));
      steps.put(name, bench.measure(claim.predicate(), callData));
    }

    void transactions() {
      AdjudicationClient defender = bench.defender;
      AdjudicationClient challenger = bench.challenger;
      defender.prove(scenario.ownership(), scenario.provesOwnership());
      sent("prove: ownership, by a signature");
      defender.prove(scenario.spent(), scenario.provesSpent());
      sent("prove: stateUpdate, by a transaction and its signature");
      Bytes32 checkpoint = defender.assertWith(scenario.checkpoint(), scenario.opens());
      sent("assertWith: checkpoint, the defender opens");
      Position open = left(steps.get("checkpoint: the defender opens"));
      Bytes32 older = challenger.answer(checkpoint, open, 0, scenario.bringsEarlierUpdate());
      sent("answer: the challenger brings an older state update");
      Position spent = left(steps.get("checkpoint: the challenger brings an older state update"));
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

    private static Position left(GasBench.Outcome outcome) {
      byte[] position = ANSWER.decode(outcome.answer().toArray()).get(0);
      return Objects.requireNonNull(Position.decode(Bytes.of(position)));
    }
  }

  /** A move, spoiled in many ways; some of them may be right all the same. */
  private static final class Variants {

    private Variants() {}

    static List<Move> of(Move move, GasScenario scenario) {
      List<Move> variants = new ArrayList<>();
      Place place = move.place();
      Bytes message = move.message();
      List<Bytes> values = place.values();
      add(variants, move.with(message.concat(Bytes.ofHex("0x00"))), "a byte more");
      add(variants, move.with(Bytes.EMPTY), "empty message");
      add(variants, move.with(Calls.choice(2)), "no such part");
      add(
          variants,
          move.with(scenario.provesOwnershipWithTheSignatureOfAnother()),
          "the signature of another");
      for (int length = 0; length < message.length(); length += 1 + message.length() / 20) {
        add(variants, move.with(message.slice(0, length)), "cut to " + length);
        add(variants, move.with(flipped(message, length)), "other byte " + length);
      }
      for (int fuel : new int[] {0, 1}) {
        add(variants, move.at(place.node(), fuel, values), "fuel " + fuel);
      }
      add(variants, move.at(1 - Math.min(1, place.node()), place.fuel(), values), "other side");
      add(variants, move.at(1_000_000, place.fuel(), values), "no such place");
      add(variants, new Move(move.name(), place, 0, message), "nothing stored yet");
      add(variants, atValues(move, values.subList(1, values.size())), "a value less");
      List<Bytes> more = new ArrayList<>(values);
      more.add(Bytes.EMPTY);
      add(variants, atValues(move, more), "a value more");
      for (int i = 0; i < values.size(); i++) {
        Bytes value = values.get(i);
        add(variants, with(move, i, value.slice(0, value.length() - 1)), "value cut " + i);
        add(variants, with(move, i, value.concat(Bytes.ofHex("0x00"))), "longer value " + i);
        add(variants, with(move, i, Bytes.of(new byte[65_537])), "huge value " + i);
        for (int at = 0; at < value.length(); at += 1 + value.length() / 20) {
          add(variants, with(move, i, flipped(value, at)), "value " + i + ", other byte " + at);
        }
      }
      return variants;
    }

    private static void add(List<Move> variants, Move variant, String what) {
      variants.add(variant.named(variant.name() + "; " + what));
    }

    private static Move atValues(Move move, List<Bytes> values) {
      return move.at(move.place().node(), move.place().fuel(), values);
    }

    private static Move with(Move move, int index, Bytes value) {
      List<Bytes> values = new ArrayList<>(move.place().values());
      values.set(index, value);
      return atValues(move, values);
    }

    private static Bytes flipped(Bytes bytes, int at) {
      byte[] array = bytes.toArray();
      array[at] ^= 1;
      return Bytes.of(array);
    }
  }
}
