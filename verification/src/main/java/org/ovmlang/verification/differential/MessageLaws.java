package org.ovmlang.verification.differential;

import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * What must be so of every message at every place:
 *
 * <ul>
 *   <li>the contract answers what the rules say, to the byte of what it leaves open;
 *   <li>what it shows is so in every world that also holds the values it carries, unless the
 *       opponent wins at a place that it leaves open;
 *   <li>what wins at once without chain state and claim values does so whatever the chain state and
 *       without fuel.
 * </ul>
 */
final class MessageLaws {

  private final CheckedProgram program;

  MessageLaws(CheckedProgram program) {
    this.program = program;
  }

  void check(
      InterpretedWorld world,
      ContractSide.Question question,
      ContractSide.Reply reply,
      Findings findings) {
    Answer answer = MessageJudge.judge(program, world, question.place(), question.message());
    String asked = question.place() + " " + question.message();
    findings.asked();
    if (!answer.toString().equals(reply.answer())) {
      findings.add(
          new Difference(
              "to every message the contract answers what the rules say",
              asked + ": contract " + reply.answer() + ", the rules " + answer));
    }
    if (answer.kind() == Answer.Kind.SHOWN) {
      if (answer.isAtOnce()) {
        findings.wonAtOnce();
      } else {
        findings.leftOpen(answer.open());
      }
      InterpretedWorld extended =
          world.withLooseWitnesses(MessageMutations.carriedValues(question.message()));
      if (!isWon(extended, question.place())
          && answer.open().stream().noneMatch(open -> isWon(extended, open))) {
        findings.add(
            new Difference(
                "what a message shows is so unless the opponent wins at a place that it leaves open",
                asked + " leaves " + answer.open()));
      }
      if (reply.timeless() && answer.isAtOnce() && !isTimeless(world, question)) {
        findings.add(
            new Difference(
                "what is won at once without chain state and claim values is so without them",
                asked));
      }
    }
  }

  private boolean isWon(InterpretedWorld world, OpenPlace place) {
    return MessageJudge.isKnown(program, world, place) && MessageJudge.isWon(program, world, place);
  }

  private boolean isTimeless(InterpretedWorld world, ContractSide.Question question) {
    InterpretedWorld empty =
        new InterpretedWorld(
            world.witnesses(),
            world.looseWitnesses(),
            List.of(),
            world.params(),
            world.predicateAddresses(),
            Map.of(),
            world.asOf());
    OpenPlace place = question.place();
    OpenPlace dry = new OpenPlace(place.predicate(), place.node(), 0, place.values());
    Octets message = question.message();
    return MessageJudge.judge(program, empty, place, message).isAtOnce()
        && MessageJudge.judge(program, world, dry, message).isAtOnce();
  }
}
