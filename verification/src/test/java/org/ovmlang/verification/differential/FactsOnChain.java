package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.Fact;
import org.ovmlang.adjudication.Post;
import org.ovmlang.adjudication.RevertException;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.MessageGuesser;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.MessageJudge.Side;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;
import org.ovmlang.verification.interpreter.TooMuchException;

/**
 * An adjudicator that records what can be shown at once of the claims of a program, and takes it
 * for an answer in disputes about others. Nothing is stored on its chain.
 */
final class FactsOnChain {

  private static final AdjudicatorTerms TERMS =
      new AdjudicatorTerms(1_000, BigInteger.valueOf(1_000_000), 2_500);

  /** Of the witnesses that show a fact: each is looked at everywhere. */
  private static final int WITNESSES = 6;

  private static final int CARRIED = 12;
  private static final int STEPS = 20_000;
  private static final int GUESSES = 3;

  private final CheckedProgram program;
  private final JavaSide deciders;
  private final ContractSide contracts;
  private final Set<Octets> stores;
  private final AdjudicationClient adjudicator;
  private final FactTally tally;
  private final Map<Codec.ClaimValue, Optional<RecordedFact>> tried = new HashMap<>();

  FactsOnChain(
      CheckedProgram program,
      JavaSide deciders,
      ContractSide contracts,
      Site site,
      ContractArtifact adjudicator,
      FactTally tally) {
    this.program = program;
    this.deciders = deciders;
    this.contracts = contracts;
    this.stores = Set.copyOf(contracts.deployment().stores());
    this.adjudicator = AdjudicationClient.deploy(site.client(), adjudicator, TERMS);
    this.tally = tally;
  }

  /** The same case where nothing is stored, no sentence of the user's holds, and nothing lacks. */
  static ClaimCase quiet(ClaimCase it) {
    InterpretedWorld world = it.world();
    return in(it, world.witnesses(), world.looseWitnesses());
  }

  /** The same case where anybody may bring the witnesses that showed facts. */
  static ClaimCase withWitnesses(ClaimCase it, List<RecordedFact> facts) {
    Set<Octets> carried = new LinkedHashSet<>();
    facts.forEach(fact -> carried.addAll(fact.witnesses()));
    return in(it, it.world().witnesses(), List.copyOf(carried));
  }

  private static ClaimCase in(
      ClaimCase it, List<InterpretedWorld.Witness> witnesses, List<Octets> loose) {
    InterpretedWorld world = it.world();
    Map<String, List<List<Octets>>> nothing = new HashMap<>();
    world.userAtoms().keySet().forEach(atom -> nothing.put(atom, List.of()));
    InterpretedWorld quiet =
        new InterpretedWorld(
            witnesses,
            loose,
            List.of(),
            world.params(),
            world.predicateAddresses(),
            nothing,
            world.asOf());
    return new ClaimCase(it.definition(), it.inputs(), quiet, it.messages());
  }

  /** The claim values, other than the claim itself, that the decider of a case comes to. */
  List<Codec.ClaimValue> calledBy(ClaimCase it) {
    if (!isWellFormed(it.definition(), it.inputs(), it.world()) || isTooMuch(it)) {
      return List.of();
    }
    List<Codec.ClaimValue> called = new ArrayList<>(CalledClaims.of(program, deciders, it, stores));
    called.remove(claimOf(it));
    return called;
  }

  private static Codec.ClaimValue claimOf(ClaimCase it) {
    Octets address = it.world().predicateAddresses().get(it.definition());
    return new Codec.ClaimValue(address.addressWord(), it.inputs());
  }

  private boolean isWellFormed(String definition, List<Octets> inputs, InterpretedWorld world) {
    return Interpreter.isWellFormed(program.definition(definition), inputs, world);
  }

  private boolean isTooMuch(ClaimCase it) {
    try {
      Interpreter.truthWithin(STEPS, program, it.definition(), it.inputs(), it.world());
      return false;
    } catch (TooMuchException tooMuch) {
      return true;
    }
  }

  /**
   * Has the adjudicator record the truth of a claim, if somebody who may bring the witnesses of
   * some cases can show it at once, whatever the chain state.
   */
  Optional<RecordedFact> record(Codec.ClaimValue claim, List<ClaimCase> sources) {
    Optional<RecordedFact> known = tried.get(claim);
    if (known == null) {
      known = tryToRecord(claim, sources);
      tried.put(claim, known);
    }
    return known;
  }

  private Optional<RecordedFact> tryToRecord(Codec.ClaimValue claim, List<ClaimCase> sources) {
    Set<Octets> witnesses = new LinkedHashSet<>();
    for (ClaimCase source : sources) {
      for (InterpretedWorld.Witness witness : source.world().witnesses()) {
        if (witnesses.size() < WITNESSES && Codec.claim(witness.value()).isEmpty()) {
          witnesses.add(witness.value());
        }
      }
    }
    String definition =
        RandomText.predicates(program).stream()
            .map(Definition::id)
            .filter(id -> addressOf(id).equals(claim.predicate()))
            .findFirst()
            .orElseThrow();
    ClaimCase it =
        in(
            new ClaimCase(definition, claim.inputs(), sources.get(0).world(), List.of()),
            List.of(),
            List.copyOf(witnesses));
    if (!isWellFormed(definition, claim.inputs(), it.world()) || isTooMuch(it)) {
      return Optional.empty();
    }
    Decision decision = deciders.decide(it, stores).orElseThrow();
    if (!decision.atOnce()) {
      return Optional.empty();
    }
    Bytes message = decision.message().orElseThrow();
    RecordedFact fact = new RecordedFact(claim, decision.isTrue(), Conversions.octets(message));
    if (fact.witnesses().size() > CARRIED) {
      return Optional.empty();
    }
    return recorded(it, fact) ? Optional.of(fact) : Optional.empty();
  }

  private Octets addressOf(String definition) {
    return contracts.deployment().predicate(definition).addressWord();
  }

  private boolean recorded(ClaimCase it, RecordedFact fact) {
    Claim claim = Conversions.claim(fact.claim());
    Bytes message = Conversions.bytes(fact.message());
    OpenPlace root = Questions.root(it, fact.truth() ? Side.PROVE : Side.REFUTE);
    OpenPlace dry = new OpenPlace(root.predicate(), root.node(), 0, root.values());
    try {
      adjudicator.recordFact(claim, fact.truth(), message);
    } catch (RevertException refusal) {
      // The message is at once, so that only chain state or claim values can be the reason.
      assertThat(refusal).hasMessageContaining("NoSuchFact");
      assertThat(adjudicator.fact(claim)).isEqualTo(Fact.UNKNOWN);
      tally.refused();
      return false;
    }
    assertThat(adjudicator.fact(claim)).isEqualTo(fact.truth() ? Fact.TRUE : Fact.FALSE);
    assertThat(adjudicator.isTrue(claim)).isFalse();
    assertThat(MessageJudge.judge(program, it.world(), dry, fact.message()).isAtOnce())
        .as("%s without fuel", fact)
        .isTrue();
    tally.recorded(fact);
    return true;
  }

  /** Plays disputes about a claim until a place is open of which a fact speaks. */
  void play(ClaimCase it, List<RecordedFact> facts) {
    Random random = new Random(it.inputs().hashCode());
    for (Side side : Side.values()) {
      OpenPlace root = Questions.root(it, side);
      Set<Octets> messages = new LinkedHashSet<>();
      deciders
          .knowing(facts)
          .decideAt(it, stores, root)
          .flatMap(Decision::move)
          .ifPresent(move -> messages.add(Conversions.octets(move.message())));
      for (int i = 0; i < GUESSES; i++) {
        MessageGuesser.guess(program, it.world(), root, random).ifPresent(messages::add);
      }
      for (Octets message : messages) {
        Answer answer = MessageJudge.judge(program, it.world(), root, message);
        boolean isDecided =
            answer.open().stream().anyMatch(open -> facts.stream().anyMatch(f -> f.isAt(open)));
        if (answer.kind() == Answer.Kind.SHOWN && isDecided) {
          answer(it, facts, side, message, answer.open());
        }
      }
    }
  }

  private void answer(
      ClaimCase it, List<RecordedFact> facts, Side side, Octets message, List<OpenPlace> open) {
    Position position = new Position(open.stream().map(Conversions::place).toList());
    Bytes32 post = post(it, side, Conversions.bytes(message));
    for (int i = 0; i < open.size(); i++) {
      OpenPlace place = open.get(i);
      int index = i;
      Optional<RecordedFact> about = facts.stream().filter(f -> f.isAt(place)).findFirst();
      if (about.isEmpty()) {
        continue;
      }
      boolean decides = about.get().speaksForMover(place);
      Optional<Decision> said = deciders.knowing(facts).decideAt(it, stores, place);
      tally.answeredWithFact(decides);
      if (!decides) {
        assertThat(said.orElseThrow().truth()).isEqualTo(Truth.FALSE_CERTAIN);
        assertThatThrownBy(() -> adjudicator.answerWithFact(post, position, index))
            .hasMessageContaining("NoSuchFact");
        continue;
      }
      assertThat(said.orElseThrow().move().map(Move::label)).contains(Move.Label.DECIDES);
      adjudicator.answerWithFact(post, position, index);
      assertThat(adjudicator.post(post).status()).isEqualTo(Post.Status.FALLEN);
      return;
    }
  }

  private Bytes32 post(ClaimCase it, Side side, Bytes message) {
    Claim claim = Conversions.claim(claimOf(it));
    if (side == Side.PROVE) {
      return adjudicator.assertWith(claim, message);
    }
    Place whole =
        new Place(claim.predicate(), Place.REFUTE_CLAIM, Interpreter.FUEL, claim.inputs());
    Bytes32 bare = adjudicator.assertBare(claim);
    return adjudicator.answer(bare, new Position(List.of(whole)), 0, message);
  }
}
