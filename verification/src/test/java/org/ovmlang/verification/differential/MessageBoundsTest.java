package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ovmlang.compiler.game.Game;
import org.ovmlang.compiler.game.LargestValues;
import org.ovmlang.compiler.game.MessageBound;
import org.ovmlang.compiler.game.MessageBounds;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.MessageGuesser;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.MessageJudge.Side;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * No message that is taken, and no position that it leaves, is larger than the compiler says; and
 * many are as large as that.
 */
@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes long; runs with -Pci")
class MessageBoundsTest {

  private static final int PROGRAMS = 30;
  private static final int DEFINITIONS = 8;
  private static final int CASES = 10;
  private static final int PLACES = 12;
  private static final int GUESSES = 4;

  private int taken;
  private int asLong;
  private int asManyPlaces;

  @Test
  void noMessageThatIsTakenIsLargerThanItsBound() {
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      CheckedProgram program = RandomProgram.of(seed, DEFINITIONS);
      Bounds bounds = new Bounds(program);
      RandomWorlds worlds = new RandomWorlds(program, RandomWorlds.imagined(program));
      for (Definition definition : program.definitions()) {
        if (definition.kind() == DefinitionKind.PREDICATE) {
          for (int i = 0; i < CASES; i++) {
            play(program, bounds, worlds.caseOf(definition, 1000 * seed + i), new Random(i));
          }
        }
      }
    }
    assertThat(taken).isGreaterThan(4_000);
    assertThat(asLong).isGreaterThan(taken / 4);
    assertThat(asManyPlaces).isGreaterThan(taken / 20);
  }

  private void play(CheckedProgram program, Bounds bounds, ClaimCase claimCase, Random random) {
    InterpretedWorld world = claimCase.world();
    Deque<OpenPlace> places = new ArrayDeque<>();
    for (Side side : Side.values()) {
      places.add(Questions.root(claimCase, side));
    }
    for (int i = 0; i < PLACES && !places.isEmpty(); i++) {
      OpenPlace place = places.remove();
      if (!MessageJudge.isKnown(program, world, place)) {
        continue;
      }
      for (int guess = 0; guess < GUESSES; guess++) {
        Optional<Octets> message = MessageGuesser.guess(program, world, place, random);
        if (message.isPresent()) {
          Answer answer = MessageJudge.judge(program, world, place, message.get());
          if (answer.kind() == Answer.Kind.SHOWN) {
            check(bounds.at(place, world), place, message.get(), answer.open());
            places.addAll(answer.open());
          }
        }
      }
    }
  }

  private void check(MessageBound bound, OpenPlace place, Octets message, List<OpenPlace> open) {
    String said = place + " " + message + " leaves " + open;
    int parts = open.stream().mapToInt(it -> 1 + it.values().size()).sum();
    int bytes = OpenPlace.position(open).length();
    assertThat((long) message.length()).as(said).isLessThanOrEqualTo(bound.messageBytes());
    assertThat((long) parts).as(said).isLessThanOrEqualTo(bound.positionParts());
    assertThat((long) bytes).as(said).isLessThanOrEqualTo(bound.positionBytes());
    taken++;
    asLong += message.length() == bound.messageBytes() ? 1 : 0;
    asManyPlaces += parts > 0 && parts == bound.positionParts() ? 1 : 0;
  }

  /** The bounds of a program's messages, where values are as large as they are. */
  private static final class Bounds {

    private final CheckedProgram program;
    private final Nodes nodes;
    private final Map<LargestValues, MessageBounds> known = new HashMap<>();

    Bounds(CheckedProgram program) {
      this.program = program;
      this.nodes = Nodes.of(program);
    }

    MessageBound at(OpenPlace place, InterpretedWorld world) {
      int claim = place.values().stream().mapToInt(Octets::length).sum();
      int longest =
          Math.max(longest(world.witnesses().stream().map(it -> it.value()).toList()), 32);
      LargestValues largest =
          new LargestValues(claim, Math.max(claim, longest), longest(world.params().values()));
      MessageBounds bounds =
          known.computeIfAbsent(largest, it -> DeepStack.call(() -> Game.of(program).bounds(it)));
      if (place.node() <= OpenPlace.REFUTE_CLAIM) {
        String definition =
            world.predicateAddresses().entrySet().stream()
                .filter(it -> it.getValue().equals(place.predicate()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return bounds.ofClaim(definition, place.node() == OpenPlace.PROVE_CLAIM);
      }
      return program.definitions().stream()
          .flatMap(it -> nodes.in(it.id()).stream())
          .filter(it -> it.number() == place.node())
          .map(it -> bounds.ofQuantifier(it.formula()))
          .findFirst()
          .orElseThrow();
    }

    private static int longest(Collection<Octets> values) {
      return Stream.concat(values.stream(), Stream.of(Octets.EMPTY))
          .mapToInt(Octets::length)
          .max()
          .orElse(0);
    }
  }
}
