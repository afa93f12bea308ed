package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ovmlang.compiler.game.Groundness;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.MessageGuesser;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.MessageJudge.Answer;
import org.ovmlang.verification.interpreter.MessageJudge.Side;
import org.ovmlang.verification.interpreter.Octets;

/**
 * Compares, case by case, what the reference interpreter, the generated decider and the generated
 * contract say, and lists every law that a case breaks:
 *
 * <ul>
 *   <li>all three agree whether the claim is well formed;
 *   <li>a decision that misses nothing is the truth;
 *   <li>the message of a decision at once is accepted, by the rules of messages and by the
 *       contract;
 *   <li>a decision that is not at once leaves nothing that an empty message could show;
 *   <li>a ground claim is decided at once, by the empty message, as its truth says;
 *   <li>to every message, sound, mutated, guessed or random, the contract answers what the rules
 *       say;
 *   <li>what a message shows is true in every world that also holds the values it carries.
 * </ul>
 */
public final class ThreeWay {

  private static final int GUESSES = 4;

  private final CheckedProgram program;
  private final Groundness groundness;
  private final JavaSide deciders;
  private final ContractSide contracts;

  /** Compares the sides of a program; the program is also what the interpreter reads. */
  public ThreeWay(CheckedProgram program, JavaSide deciders, ContractSide contracts) {
    this.program = program;
    this.groundness = Groundness.of(program);
    this.deciders = deciders;
    this.contracts = contracts;
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
   * @param accepted how many messages the contract accepted
   * @param asked how many messages the contract was sent
   * @param differences the laws that the case breaks
   */
  public record Comparison(
      ClaimCase claimCase,
      boolean wellFormed,
      boolean truth,
      Optional<Decision> decision,
      int accepted,
      int asked,
      List<Difference> differences) {

    /** Copies the differences. */
    public Comparison {
      differences = List.copyOf(differences);
    }
  }

  /** Compares all cases, with one batch of calls to the chain. */
  public List<Comparison> compare(List<ClaimCase> cases) {
    Set<Octets> stores = new HashSet<>(deployment().stores());
    List<Optional<Decision>> decisions = new ArrayList<>();
    List<List<ContractSide.Question>> questions = new ArrayList<>();
    for (ClaimCase claimCase : cases) {
      Optional<Decision> decision = deciders.decide(claimCase, stores);
      decisions.add(decision);
      questions.add(questions(claimCase, decision));
    }
    List<ContractSide.Answers> answers = contracts.ask(cases, questions);
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      comparisons.add(compare(cases.get(i), decisions.get(i), questions.get(i), answers.get(i)));
    }
    return comparisons;
  }

  private List<ContractSide.Question> questions(ClaimCase claimCase, Optional<Decision> decision) {
    Set<Octets> messages = new LinkedHashSet<>();
    messages.add(Octets.EMPTY);
    decision
        .flatMap(Decision::message)
        .map(Conversions::octets)
        .ifPresent(
            message -> {
              messages.add(message);
              messages.addAll(MessageMutations.of(message));
            });
    messages.addAll(claimCase.messages());
    Random random = new Random(claimCase.inputs().hashCode());
    for (Side side : Side.values()) {
      for (int i = 0; i < GUESSES; i++) {
        MessageGuesser.guess(
                program,
                claimCase.definition(),
                claimCase.inputs(),
                claimCase.world(),
                side,
                random)
            .ifPresent(messages::add);
      }
    }
    List<ContractSide.Question> questions = new ArrayList<>();
    for (Octets message : messages) {
      questions.add(new ContractSide.Question(Side.PROVE, message));
      questions.add(new ContractSide.Question(Side.REFUTE, message));
    }
    return questions;
  }

  private Comparison compare(
      ClaimCase claimCase,
      Optional<Decision> decision,
      List<ContractSide.Question> questions,
      ContractSide.Answers answers) {
    boolean wellFormed =
        Interpreter.isWellFormed(
            program.definition(claimCase.definition()), claimCase.inputs(), claimCase.world());
    boolean truth = truth(claimCase, claimCase.world());
    List<Difference> differences = new ArrayList<>();
    if (wellFormed != decision.isPresent() || wellFormed != answers.wellFormed()) {
      differences.add(
          new Difference(
              "all three agree whether the claim is well formed",
              "interpreter "
                  + wellFormed
                  + ", decider "
                  + decision.isPresent()
                  + ", contract "
                  + answers.wellFormed()));
    }
    decision.ifPresent(it -> differences.addAll(decisionLaws(claimCase, truth, it)));
    int accepted = 0;
    for (int i = 0; i < questions.size(); i++) {
      ContractSide.Question question = questions.get(i);
      String answer = answers.answers().get(i);
      differences.addAll(messageLaws(claimCase, question, answer));
      accepted += answer.equals(Answer.ACCEPTED.name()) ? 1 : 0;
    }
    return new Comparison(
        claimCase, wellFormed, truth, decision, accepted, questions.size(), differences);
  }

  private List<Difference> decisionLaws(ClaimCase claimCase, boolean truth, Decision decision) {
    List<Difference> differences = new ArrayList<>();
    if (decision.truth() != Truth.UNDECIDED && decision.isTrue() != truth) {
      differences.add(
          new Difference(
              "a decision that misses nothing is the truth",
              "decider " + decision + ", interpreter " + truth));
    }
    if (decision.atOnce()) {
      Octets message = Conversions.octets(decision.message().orElseThrow());
      Side side = decision.isTrue() ? Side.PROVE : Side.REFUTE;
      Answer answer = judge(claimCase, new ContractSide.Question(side, message));
      if (answer != Answer.ACCEPTED) {
        differences.add(
            new Difference(
                "the message of a decision at once is accepted",
                "decider " + decision + ", the rules: " + answer));
      }
    } else if (decision.truth() != Truth.UNDECIDED) {
      for (Side side : Side.values()) {
        Answer answer = judge(claimCase, new ContractSide.Question(side, Octets.EMPTY));
        if (answer == Answer.ACCEPTED) {
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

  private List<Difference> messageLaws(
      ClaimCase claimCase, ContractSide.Question question, String contractAnswer) {
    List<Difference> differences = new ArrayList<>();
    Answer answer = judge(claimCase, question);
    String asked = question.side() + " " + question.message();
    if (!answer.name().equals(contractAnswer)) {
      differences.add(
          new Difference(
              "to every message the contract answers what the rules say",
              asked + ": contract " + contractAnswer + ", the rules " + answer));
    }
    if (answer == Answer.ACCEPTED) {
      InterpretedWorld extended =
          claimCase.world().withLooseWitnesses(MessageMutations.carriedValues(question.message()));
      if (truth(claimCase, extended) != (question.side() == Side.PROVE)) {
        differences.add(
            new Difference(
                "what a message shows is true in every world that holds the values it carries",
                asked + " is accepted by the rules"));
      }
    }
    return differences;
  }

  private boolean truth(ClaimCase claimCase, InterpretedWorld world) {
    return Interpreter.truth(
        program, claimCase.definition(), claimCase.inputs(), world, Interpreter.FUEL);
  }

  private Answer judge(ClaimCase claimCase, ContractSide.Question question) {
    return MessageJudge.judge(
        program,
        claimCase.definition(),
        claimCase.inputs(),
        claimCase.world(),
        Interpreter.FUEL,
        question.side(),
        question.message());
  }
}
