package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
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

  /** No program has so many quantifiers. */
  private static final int NO_NODE = 1_000_000;

  private final CheckedProgram program;
  private final Function<Random, Effort> effort;

  /** Questions about a program; of each case as many as that says. */
  Questions(CheckedProgram program, Function<Random, Effort> effort) {
    this.program = program;
    this.effort = effort;
  }

  static OpenPlace root(ClaimCase claimCase, Side side) {
    return MessageJudge.root(
        claimCase.definition(), claimCase.inputs(), claimCase.world(), Interpreter.FUEL, side);
  }

  /** How much a case is asked: always the same for the same case. */
  private Effort effort(ClaimCase claimCase) {
    return effort.apply(new Random(claimCase.inputs().hashCode() + 1));
  }

  /** Whether deciders are asked about the case where anybody may produce its witnesses, too. */
  boolean areOfProducible(ClaimCase claimCase) {
    return effort(claimCase).producible();
  }

  /** Whether its trace is looked at. */
  boolean areOfTrace(ClaimCase claimCase) {
    return effort(claimCase).trace();
  }

  /** What a case's predicate is asked of the whole claim. */
  List<ContractSide.Question> ofClaim(ClaimCase claimCase, Optional<Decision> decision) {
    Effort much = effort(claimCase);
    Random random = new Random(claimCase.inputs().hashCode());
    Set<Octets> ofEitherSide = new LinkedHashSet<>();
    decision
        .flatMap(Decision::move)
        .map(move -> Conversions.octets(move.message()))
        .ifPresent(
            message -> {
              ofEitherSide.add(message);
              ofEitherSide.addAll(some(MessageMutations.of(message), much.mutations(), random));
            });
    ofEitherSide.addAll(some(claimCase.messages(), much.noise(), random));
    Map<Side, Set<Octets>> messages = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      messages.put(side, messagesAt(claimCase, root(claimCase, side), much.guesses(), random));
    }
    for (Octets message : ofEitherSide) {
      messages.values().forEach(it -> it.add(message));
    }
    if (much.bothSides()) {
      Set<Octets> all = new LinkedHashSet<>();
      messages.values().forEach(all::addAll);
      messages.values().forEach(it -> it.addAll(all));
    }
    List<ContractSide.Question> questions = new ArrayList<>();
    messages.forEach(
        (side, sent) ->
            sent.forEach(
                message ->
                    questions.add(new ContractSide.Question(root(claimCase, side), message))));
    if (much.bothSides()) {
      questions.addAll(withoutFuel(claimCase, decision));
    }
    return questions;
  }

  /** The claim as somebody is to show it behind the last hop that there is fuel for. */
  private static List<ContractSide.Question> withoutFuel(
      ClaimCase claimCase, Optional<Decision> decision) {
    Set<Octets> messages = new LinkedHashSet<>();
    messages.add(Octets.EMPTY);
    decision
        .flatMap(Decision::move)
        .ifPresent(move -> messages.add(Conversions.octets(move.message())));
    OpenPlace root = root(claimCase, Side.PROVE);
    OpenPlace spent = new OpenPlace(root.predicate(), root.node(), 0, root.values());
    return messages.stream().map(message -> new ContractSide.Question(spent, message)).toList();
  }

  private static <T> List<T> some(List<T> all, int count, Random random) {
    List<T> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return some.subList(0, Math.min(count, some.size()));
  }

  /** Some of the places that messages left open. */
  List<OpenPlace> some(ClaimCase claimCase, List<OpenPlace> open) {
    List<OpenPlace> places = new ArrayList<>(open);
    // A claim value may name anybody's contract; only those of the program have rules.
    places.removeIf(place -> !MessageJudge.isKnown(program, claimCase.world(), place));
    return some(places, effort(claimCase).places(), new Random(places.hashCode()));
  }

  /** What a predicate is asked at a place, beside what the decider says. */
  List<ContractSide.Question> atPlace(
      ClaimCase claimCase, OpenPlace place, Optional<Decision> decision) {
    Effort much = effort(claimCase);
    Random random = new Random(place.hashCode());
    Set<Octets> messages = messagesAt(claimCase, place, much.guessesAtPlace(), random);
    decision
        .flatMap(Decision::move)
        .ifPresent(move -> messages.add(Conversions.octets(move.message())));
    List<ContractSide.Question> questions = new ArrayList<>();
    messages.forEach(message -> questions.add(new ContractSide.Question(place, message)));
    for (OpenPlace other : some(spoiled(place, random), much.spoiled(), random)) {
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
    if (guesses > 0) {
      List<Octets> sound = List.copyOf(messages);
      List<Octets> mutations = MessageMutations.of(sound.get(random.nextInt(sound.size())));
      messages.add(mutations.get(random.nextInt(mutations.size())));
    }
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
