package org.ovmlang.verification.differential;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * What must be so of what a decider says at every place:
 *
 * <ul>
 *   <li>a decision that misses nothing is the truth;
 *   <li>there is a move just where the mover is right;
 *   <li>its message is taken, and wins at once just if it is labelled so;
 *   <li>it leaves nothing open where the opponent is right;
 *   <li>and if it is labelled to win, nothing where the opponent's decider finds a move.
 * </ul>
 */
final class MoveLaws {

  private final CheckedProgram program;
  private final JavaSide deciders;
  private final Set<Octets> stores;
  private final Set<Integer> halfBlind;

  /** Laws that hold wherever hints can be followed. */
  MoveLaws(CheckedProgram program, JavaSide deciders, Set<Octets> stores) {
    this(program, deciders, stores, halfBlind(program));
  }

  private MoveLaws(
      CheckedProgram program, JavaSide deciders, Set<Octets> stores, Set<Integer> halfBlind) {
    this.program = program;
    this.deciders = deciders;
    this.stores = stores;
    this.halfBlind = halfBlind;
  }

  /** Laws that hold everywhere, in worlds where hints say nothing: every source finds the same. */
  static MoveLaws withoutHints(CheckedProgram program, JavaSide deciders, Set<Octets> stores) {
    return new MoveLaws(program, deciders, stores, Set.of());
  }

  private static Set<Integer> halfBlind(CheckedProgram program) {
    Set<Integer> halfBlind = new HashSet<>();
    Nodes nodes = Nodes.of(program);
    for (Definition definition : program.definitions()) {
      for (Nodes.Node node : nodes.in(definition.id())) {
        if (Hints.mentionOthers(node)) {
          halfBlind.add(node.number());
        }
      }
    }
    return halfBlind;
  }

  /** Checks what the decider says at a place of the case's dispute. */
  void check(ClaimCase claimCase, OpenPlace place, Decision decision, Findings findings) {
    String said = "at " + place + " the decider says " + decision;
    if (decision.truth() != Truth.UNDECIDED
        && !isHalfBlind(place)
        && decision.isTrue() != MessageJudge.isWon(program, claimCase.world(), place)) {
      findings.add(new Difference(ThreeWay.DECISION_IS_TRUTH, said));
    }
    if (decision.move().isPresent() != decision.isTrue()) {
      findings.add(new Difference("there is a move just where the mover is right", said));
    }
    decision.move().ifPresent(move -> check(claimCase, place, move, said, findings));
  }

  private void check(
      ClaimCase claimCase, OpenPlace place, Move move, String said, Findings findings) {
    findings.moved(move.label());
    Answer answer =
        MessageJudge.judge(program, claimCase.world(), place, Conversions.octets(move.message()));
    boolean decides = move.label() == Move.Label.DECIDES;
    if (answer.kind() != Answer.Kind.SHOWN || answer.isAtOnce() != decides) {
      findings.add(
          new Difference(
              "the message of a move is taken, and wins at once just if it is labelled so",
              said + ", the rules: " + answer));
    }
    for (OpenPlace open : answer.open()) {
      // A claim value may name anybody's contract; only those of the program have rules.
      if (!MessageJudge.isKnown(program, claimCase.world(), open)) {
        continue;
      }
      if (!isHalfBlind(open) && MessageJudge.isWon(program, claimCase.world(), open)) {
        findings.add(
            new Difference("a move leaves nothing open where the opponent is right", said));
      }
      Optional<Decision> opponents = deciders.decideAt(claimCase, stores, open);
      if (move.label() == Move.Label.WINS && opponents.isPresent() && opponents.get().isTrue()) {
        findings.add(
            new Difference(
                "a move that wins leaves no move to the opponent",
                said + ", the opponent's at " + open + " " + opponents.get()));
      }
    }
  }

  /** Where to look for witnesses may depend on variables that do not travel with the place. */
  private boolean isHalfBlind(OpenPlace place) {
    return halfBlind.contains(place.node());
  }

  /** The terms by which sources are looked into. */
  private static final class Hints extends IrWalker {

    private final Set<Integer> mentioned = new HashSet<>();
    private final Set<Integer> known = new HashSet<>();

    static boolean mentionOthers(Nodes.Node node) {
      Hints hints = new Hints();
      node.values().forEach(variable -> hints.known.add(variable.id()));
      hints.walk(node.formula());
      return !hints.known.containsAll(hints.mentioned);
    }

    @Override
    protected void walk(Domain domain) {
      known.add(domain.variable().id());
      mention(domain.source().terms());
      super.walk(domain);
    }

    private void mention(List<Term> terms) {
      for (Term term : terms) {
        if (term instanceof Term.VariableTerm variable) {
          mentioned.add(variable.variable().id());
        }
        mention(term.parts());
      }
    }
  }
}
