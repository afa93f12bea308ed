package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.MessageGuesser;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.MessageJudge.Side;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/** The messages that the contracts are sent: sound, mutated, guessed and random ones. */
final class Questions {

  private static final int GUESSES = 4;
  private static final int PLACES = 4;
  private static final int GUESSES_AT_PLACE = 2;

  /** No program has so many quantifiers. */
  private static final int NO_NODE = 1_000_000;

  private final CheckedProgram program;

  Questions(CheckedProgram program) {
    this.program = program;
  }

  static OpenPlace root(ClaimCase claimCase, Side side) {
    return MessageJudge.root(
        claimCase.definition(), claimCase.inputs(), claimCase.world(), Interpreter.FUEL, side);
  }

  /** What a case's predicate is asked of the whole claim. */
  List<ContractSide.Question> ofClaim(ClaimCase claimCase, Optional<Decision> decision) {
    Set<Octets> messages = new LinkedHashSet<>();
    messages.add(Octets.EMPTY);
    decision
        .flatMap(Decision::move)
        .map(move -> Conversions.octets(move.message()))
        .ifPresent(
            message -> {
              messages.add(message);
              messages.addAll(MessageMutations.of(message));
            });
    messages.addAll(claimCase.messages());
    Random random = new Random(claimCase.inputs().hashCode());
    for (Side side : Side.values()) {
      messages.addAll(messagesAt(claimCase, root(claimCase, side), GUESSES, random));
    }
    List<ContractSide.Question> questions = new ArrayList<>();
    for (Octets message : messages) {
      for (Side side : Side.values()) {
        questions.add(new ContractSide.Question(root(claimCase, side), message));
      }
    }
    return questions;
  }

  /** Some of the places that messages left open. */
  List<OpenPlace> some(ClaimCase claimCase, List<OpenPlace> open) {
    List<OpenPlace> places = new ArrayList<>(open);
    // A claim value may name anybody's contract; only those of the program have rules.
    places.removeIf(place -> !MessageJudge.isKnown(program, claimCase.world(), place));
    Collections.shuffle(places, new Random(places.hashCode()));
    return places.subList(0, Math.min(PLACES, places.size()));
  }

  /** What a predicate is asked at a place, beside what the decider says. */
  List<ContractSide.Question> atPlace(
      ClaimCase claimCase, OpenPlace place, Optional<Decision> decision) {
    Random random = new Random(place.hashCode());
    Set<Octets> messages = messagesAt(claimCase, place, GUESSES_AT_PLACE, random);
    decision
        .flatMap(Decision::move)
        .ifPresent(move -> messages.add(Conversions.octets(move.message())));
    List<ContractSide.Question> questions = new ArrayList<>();
    messages.forEach(message -> questions.add(new ContractSide.Question(place, message)));
    for (OpenPlace other : spoiled(place, random)) {
      questions.add(new ContractSide.Question(other, Octets.EMPTY));
    }
    return questions;
  }

  /** The empty message, what a knowing player says, some guesses, and one of them spoiled. */
  private Set<Octets> messagesAt(ClaimCase claimCase, OpenPlace place, int guesses, Random random) {
    Set<Octets> messages = new LinkedHashSet<>();
    messages.add(Octets.EMPTY);
    MessageGuesser.know(program, claimCase.world(), place, random).ifPresent(messages::add);
    for (int i = 0; i < guesses; i++) {
      MessageGuesser.guess(program, claimCase.world(), place, random).ifPresent(messages::add);
    }
    List<Octets> sound = List.copyOf(messages);
    List<Octets> mutations = MessageMutations.of(sound.get(random.nextInt(sound.size())));
    messages.add(mutations.get(random.nextInt(mutations.size())));
    return messages;
  }

  /** No places at all: a value more, a value cut short, a number that no quantifier has. */
  private static List<OpenPlace> spoiled(OpenPlace place, Random random) {
    List<OpenPlace> spoiled = new ArrayList<>();
    spoiled.add(new OpenPlace(place.predicate(), NO_NODE, place.fuel(), place.values()));
    List<Octets> values = new ArrayList<>(place.values());
    values.add(Octets.EMPTY);
    spoiled.add(new OpenPlace(place.predicate(), place.node(), place.fuel(), values));
    if (!place.values().isEmpty()) {
      values = new ArrayList<>(place.values());
      int index = random.nextInt(values.size());
      Octets value = values.get(index);
      values.set(index, value.slice(0, Math.max(0, value.length() - 1)));
      spoiled.add(new OpenPlace(place.predicate(), place.node(), place.fuel(), values));
    }
    return spoiled;
  }
}
