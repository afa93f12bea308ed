package org.ovmlang.verification.differential;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;
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
 * What must be so of a decider that knows every witness that anybody may produce, wherever it is
 * looked for: the laws of {@link MoveLaws}, without exception, at the claim and where play goes on.
 * So whatever keeps it from looking, it says that it is undecided, or is right and has a move that
 * does not lose.
 *
 * <p>In such a world a source finds the same whatever its hint says. What is wrong with how a hint
 * is followed shows here even if the interpreter followed it in the same wrong way.
 */
final class ProducibleLaws {

  /** How many of the witnesses of a case anybody may produce: each is looked at everywhere. */
  private static final int VALUES = 4;

  /** Claims that lead to many others each take for ever. */
  private static final int CLAIMS = 1;

  private static final int PLACES = 6;
  private static final long STEPS = 20_000;

  private final CheckedProgram program;
  private final JavaSide deciders;
  private final Set<Octets> stores;
  private final MoveLaws moves;

  ProducibleLaws(CheckedProgram program, JavaSide deciders, Set<Octets> stores) {
    this.program = program;
    this.deciders = deciders;
    this.stores = stores;
    this.moves = MoveLaws.withoutHints(program, deciders, stores);
  }

  /**
   * Checks what deciders say of the claim of a case, and at some places of its dispute; the result
   * is at how many of them they were not undecided, which is none if the claim is ill-formed or it
   * takes too long to tell its truth.
   */
  int check(ClaimCase claimCase, Findings findings) {
    ClaimCase producible = producible(claimCase);
    if (!Interpreter.isWellFormed(
        program.definition(claimCase.definition()), claimCase.inputs(), producible.world())) {
      return 0;
    }
    Findings own = new Findings();
    try {
      Interpreter.truthWithin(
          STEPS, program, claimCase.definition(), claimCase.inputs(), producible.world());
      return play(producible, own);
    } catch (TooMuchException tooMuch) {
      return 0;
    } finally {
      // How many moves and messages there are is counted for the case as it is.
      own.differences().forEach(findings::add);
    }
  }

  private int play(ClaimCase claimCase, Findings findings) {
    Random random = new Random(claimCase.inputs().hashCode());
    int decided = 0;
    Deque<OpenPlace> places = new ArrayDeque<>();
    for (Side side : Side.values()) {
      places.add(Questions.root(claimCase, side));
    }
    for (int i = 0; i < PLACES && !places.isEmpty(); i++) {
      OpenPlace place = places.remove();
      Optional<Decision> decision = deciders.decideAt(claimCase, stores, place);
      decision.ifPresent(it -> moves.check(claimCase, place, it, findings));
      decided += decision.filter(it -> it.truth() != Truth.UNDECIDED).isPresent() ? 1 : 0;
      for (Octets message : messages(claimCase, place, decision, random)) {
        Answer answer = MessageJudge.judge(program, claimCase.world(), place, message);
        answer.open().stream()
            .filter(open -> MessageJudge.isKnown(program, claimCase.world(), open))
            .forEach(places::add);
      }
    }
    return decided;
  }

  /** What the decider says there, and what somebody might say who does not care for the truth. */
  private List<Octets> messages(
      ClaimCase claimCase, OpenPlace place, Optional<Decision> decision, Random random) {
    List<Octets> messages = new ArrayList<>();
    decision
        .flatMap(Decision::move)
        .ifPresent(move -> messages.add(Conversions.octets(move.message())));
    MessageGuesser.guess(program, claimCase.world(), place, random).ifPresent(messages::add);
    return messages;
  }

  /**
   * The same case where there are some of the witnesses, and anybody may produce them at any place
   * of a dispute.
   */
  private static ClaimCase producible(ClaimCase claimCase) {
    InterpretedWorld world = claimCase.world();
    Set<Octets> values = new LinkedHashSet<>(world.looseWitnesses());
    int claims = 0;
    for (InterpretedWorld.Witness witness : world.witnesses()) {
      boolean isClaim = Codec.claim(witness.value()).isPresent();
      claims += isClaim ? 1 : 0;
      if (values.size() < VALUES && (!isClaim || claims <= CLAIMS)) {
        values.add(witness.value());
      }
    }
    return new ClaimCase(
        claimCase.definition(),
        claimCase.inputs(),
        world.withWitnesses(List.of()).withLooseWitnesses(List.copyOf(values)),
        claimCase.messages(),
        claimCase.missing());
  }
}
