package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ovmlang.compiler.game.Groundness;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.trace.Trace;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.MessageJudge.Side;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * Compares, case by case, what the reference interpreter, the generated decider and the generated
 * contract say, and lists every law that a case breaks:
 *
 * <ul>
 *   <li>all three agree whether the claim is well formed;
 *   <li>a decision that misses nothing is the truth;
 *   <li>the message of a decision at once wins at once, by the rules of messages and by the
 *       contract;
 *   <li>a decision that is not at once leaves nothing that an empty message could show;
 *   <li>a certain decision is the truth also where others hold more witnesses than the decider;
 *   <li>a ground claim is decided at once, by the empty message, as its truth says;
 *   <li>to every message, sound, mutated, guessed or random, the contract answers what the rules
 *       say, to the byte of what is left open; so it does where play goes on;
 *   <li>and the laws of {@link MessageLaws}, of {@link MoveLaws}, of {@link TraceLaws} and of
 *       {@link ProducibleLaws}.
 * </ul>
 */
public final class ThreeWay {

  /** The law that needs no chain. */
  public static final String DECISION_IS_TRUTH = "a decision that misses nothing is the truth";

  /** How often play goes on at places that messages left open. */
  private static final int ROUNDS = 2;

  private final CheckedProgram program;
  private final Groundness groundness;
  private final Questions questions;
  private final MessageLaws laws;
  private final MoveLaws moves;
  private final ProducibleLaws producible;
  private final StabilityLaw stability;
  private final Set<Octets> stores;
  private final JavaSide deciders;
  private final ContractSide contracts;

  /** Compares the sides of a program; the program is also what the interpreter reads. */
  public ThreeWay(CheckedProgram program, JavaSide deciders, ContractSide contracts) {
    this(program, deciders, contracts, random -> Effort.most());
  }

  /** The same, that asks most cases little beside what the decider says, and is the faster. */
  public static ThreeWay brisk(CheckedProgram program, JavaSide deciders, ContractSide contracts) {
    return new ThreeWay(program, deciders, contracts, Effort::varied);
  }

  private ThreeWay(
      CheckedProgram program,
      JavaSide deciders,
      ContractSide contracts,
      Function<Random, Effort> effort) {
    this.program = program;
    this.groundness = Groundness.of(program);
    this.questions = new Questions(program, effort);
    this.laws = new MessageLaws(program);
    this.deciders = deciders;
    this.contracts = contracts;
    this.stores = Set.copyOf(contracts.deployment().stores());
    this.moves = new MoveLaws(program, deciders, stores);
    this.producible = new ProducibleLaws(program, deciders, stores);
    this.stability = new StabilityLaw(deciders, stores);
  }

  /** The program that is compared. */
  public CheckedProgram program() {
    return program;
  }

  /** What stands where. */
  public Deployment deployment() {
    return contracts.deployment();
  }

  /**
   * What a case came to.
   *
   * @param claimCase the case
   * @param wellFormed whether the interpreter finds the claim well formed
   * @param truth what the interpreter says
   * @param decision what the decider says; nothing if it finds the claim ill-formed
   * @param accepted how many messages won at once
   * @param asked how many messages the contracts were sent
   * @param leftOpen how many messages were taken and left something open
   * @param moves how many moves of which label the deciders had
   * @param differences the laws that the case breaks
   */
  public record Comparison(
      ClaimCase claimCase,
      boolean wellFormed,
      boolean truth,
      Optional<Decision> decision,
      int accepted,
      int asked,
      int leftOpen,
      Map<Move.Label, Integer> moves,
      List<Difference> differences) {

    /** Copies moves and differences. */
    public Comparison {
      moves = Map.copyOf(moves);
      differences = List.copyOf(differences);
    }
  }

  /** Compares all cases: one batch of calls to the chain for the claims, one for each round on. */
  public List<Comparison> compare(List<ClaimCase> cases) {
    List<Optional<Decision>> decisions = new ArrayList<>();
    List<List<ContractSide.Question>> questions = new ArrayList<>();
    List<Findings> findings = new ArrayList<>();
    for (ClaimCase claimCase : cases) {
      Optional<Decision> decision = deciders.decide(claimCase, stores);
      decisions.add(decision);
      questions.add(this.questions.ofClaim(claimCase, decision));
      Findings found = new Findings();
      findings.add(found);
      if (this.questions.areOfTrace(claimCase)) {
        Optional<Trace> trace = deciders.trace(claimCase, stores);
        TraceLaws.check(decision, trace).forEach(found::add);
      }
    }
    List<ContractSide.Answers> answers = contracts.ask(cases, questions);
    for (int i = 0; i < cases.size(); i++) {
      wellFormedness(cases.get(i), decisions.get(i), answers.get(i), findings.get(i));
    }
    for (int round = 0; round < ROUNDS; round++) {
      note(cases, questions, answers, findings);
      questions = new ArrayList<>();
      for (int i = 0; i < cases.size(); i++) {
        questions.add(atPlaces(cases.get(i), findings.get(i)));
      }
      answers = askWhereAny(cases, questions);
    }
    note(cases, questions, answers, findings);
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      comparisons.add(comparison(cases.get(i), decisions.get(i), findings.get(i)));
    }
    return comparisons;
  }

  /** What the predicates are asked where play goes on; what the deciders say there is checked. */
  private List<ContractSide.Question> atPlaces(ClaimCase claimCase, Findings findings) {
    List<ContractSide.Question> asked = new ArrayList<>();
    for (OpenPlace place : questions.some(claimCase, findings.takeOpen())) {
      Optional<Decision> decision = deciders.decideAt(claimCase, stores, place);
      decision.ifPresent(it -> moves.check(claimCase, place, it, findings));
      asked.addAll(questions.atPlace(claimCase, place, decision));
    }
    return asked;
  }

  /** Of most cases little is left to ask, and each is a call of its own. */
  private List<ContractSide.Answers> askWhereAny(
      List<ClaimCase> cases, List<List<ContractSide.Question>> questions) {
    List<ClaimCase> asked = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      if (!questions.get(i).isEmpty()) {
        asked.add(cases.get(i));
      }
    }
    Iterator<ContractSide.Answers> answers =
        contracts
            .ask(asked, questions.stream().filter(Predicate.not(List::isEmpty)).toList())
            .iterator();
    return questions.stream()
        .map(each -> each.isEmpty() ? ContractSide.Answers.NONE : answers.next())
        .toList();
  }

  private void note(
      List<ClaimCase> cases,
      List<List<ContractSide.Question>> questions,
      List<ContractSide.Answers> answers,
      List<Findings> findings) {
    for (int i = 0; i < cases.size(); i++) {
      for (int j = 0; j < questions.get(i).size(); j++) {
        laws.check(
            cases.get(i).world(),
            questions.get(i).get(j),
            answers.get(i).replies().get(j),
            findings.get(i));
      }
    }
  }

  private void wellFormedness(
      ClaimCase claimCase,
      Optional<Decision> decision,
      ContractSide.Answers answers,
      Findings findings) {
    boolean wellFormed = isWellFormed(claimCase);
    boolean decided =
        decision.isPresent()
            // Without an address nobody knows whether its claims are well formed.
            && (wellFormed
                || claimCase.missing().isEmpty()
                || decision.get().truth() != Truth.UNDECIDED);
    if (wellFormed != decided || wellFormed != answers.wellFormed()) {
      findings.add(
          new Difference(
              "all three agree whether the claim is well formed",
              "interpreter "
                  + wellFormed
                  + ", decider "
                  + decision.isPresent()
                  + ", contract "
                  + answers.wellFormed()));
    }
  }

  private Comparison comparison(
      ClaimCase claimCase, Optional<Decision> decision, Findings findings) {
    boolean truth = truth(claimCase, claimCase.world());
    decision.ifPresent(it -> decisionLaws(claimCase, truth, it).forEach(findings::add));
    stability.check(claimCase, truth, findings);
    if (decision.isPresent()) {
      // At the place of the side that is right the claim's decision is also that of its mover.
      Side side = decision.get().isTrue() ? Side.PROVE : Side.REFUTE;
      OpenPlace root = Questions.root(claimCase, side);
      deciders
          .decideAt(claimCase, stores, root)
          .ifPresent(it -> rootLaws(claimCase, root, decision.get(), it, findings));
    }
    if (questions.areOfProducible(claimCase)) {
      producible.check(claimCase, findings);
    }
    return new Comparison(
        claimCase,
        isWellFormed(claimCase),
        truth,
        decision,
        findings.messagesAtOnce(),
        findings.messages(),
        findings.messagesLeftOpen(),
        findings.moves(),
        findings.differences());
  }

  private void rootLaws(
      ClaimCase claimCase, OpenPlace root, Decision ofClaim, Decision ofMover, Findings findings) {
    if (!ofClaim.move().equals(ofMover.move())) {
      findings.add(
          new Difference(
              "the best that is said of a claim is the first move of the side that is right",
              "decider of the claim " + ofClaim + ", at " + root + " " + ofMover));
    }
    moves.check(claimCase, root, ofMover, findings);
  }

  private boolean isWellFormed(ClaimCase claimCase) {
    return Interpreter.isWellFormed(
        program.definition(claimCase.definition()), claimCase.inputs(), claimCase.world());
  }

  private List<Difference> decisionLaws(ClaimCase claimCase, boolean truth, Decision decision) {
    List<Difference> differences = new ArrayList<>();
    if (decision.truth() != Truth.UNDECIDED && decision.isTrue() != truth) {
      differences.add(
          new Difference(DECISION_IS_TRUTH, "decider " + decision + ", interpreter " + truth));
    }
    if (decision.atOnce()) {
      Octets message = Conversions.octets(decision.message().orElseThrow());
      Side side = decision.isTrue() ? Side.PROVE : Side.REFUTE;
      Answer answer = judge(claimCase, side, message);
      if (!answer.isAtOnce()) {
        differences.add(
            new Difference(
                "the message of a decision at once wins at once",
                "decider " + decision + ", the rules: " + answer));
      }
    } else if (decision.truth() != Truth.UNDECIDED) {
      for (Side side : Side.values()) {
        if (judge(claimCase, side, Octets.EMPTY).isAtOnce()) {
          differences.add(
              new Difference(
                  "a decision that is not at once leaves nothing that an empty message could show",
                  "decider " + decision + ", but the empty message can " + side));
        }
      }
    }
    if (groundness.isGround(claimCase.definition())
        && decision.truth() != Truth.UNDECIDED
        && !decision.message().equals(Optional.of(Bytes.EMPTY))) {
      differences.add(
          new Difference(
              "a ground claim is decided at once, by the empty message", "decider " + decision));
    }
    return differences;
  }

  private boolean truth(ClaimCase claimCase, InterpretedWorld world) {
    return Interpreter.truth(
        program, claimCase.definition(), claimCase.inputs(), world, Interpreter.FUEL);
  }

  private Answer judge(ClaimCase claimCase, Side side, Octets message) {
    return MessageJudge.judge(program, claimCase.world(), Questions.root(claimCase, side), message);
  }
}
