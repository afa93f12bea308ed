package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.MessageGuesser;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.MessageJudge.Side;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * Whoever is told a fact and no witness answers at places within its claim as one does who holds
 * the values that its message brings: at once, wherever that one does. On random programs.
 */
@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes long; runs with -Pci")
class FactWitnessLawsTest {

  private static final int PROGRAMS = Integer.getInteger("ovm.facts.programs", 2);
  private static final int DEFINITIONS = 10;
  private static final int DEFINITIONS_PER_SURFACE = 3;
  private static final int CASES = 20;
  private static final int GUESSES = 6;
  private static final int CARRIED = 12;

  /** To look further than the build does. */
  private static final long FIRST_SEED = Long.getLong("ovm.random.seed", 1);

  @TempDir private Path folder;

  private int facts;
  private int answered;
  private int unanswered;

  @Test
  void whoKnowsAFactAnswersWithinItsClaimAsOneWhoKnowsTheWitnessesOfItsMessage()
      throws IOException {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      for (CheckedProgram program :
          Sides.random(folder, seed, DEFINITIONS, DEFINITIONS_PER_SURFACE)) {
        JavaSide deciders = JavaSide.of(program, Sides.JAVA);
        RandomWorlds worlds = new RandomWorlds(program, RandomWorlds.imagined(program));
        for (Definition definition : RandomText.predicates(program)) {
          for (int i = 0; i < CASES; i++) {
            check(program, deciders, worlds.caseOf(definition, 1000 * seed + i));
          }
        }
      }
    }
    System.out.printf(
        "%d facts, %d messages answered by them, %d not%n", facts, answered, unanswered);
    assertThat(answered).isGreaterThan(20 * PROGRAMS);
    // Only where no decider looks anywhere, such as for any bytes.
    assertThat(unanswered).isLessThan(answered / 10);
  }

  private void check(CheckedProgram program, JavaSide deciders, ClaimCase claimCase) {
    ClaimCase it = FactsOnChain.quiet(claimCase);
    Optional<Decision> decision = deciders.decide(it, Set.of());
    if (decision.isEmpty() || !decision.get().atOnce()) {
      return;
    }
    RecordedFact fact =
        new RecordedFact(
            new Codec.ClaimValue(
                it.world().predicateAddresses().get(it.definition()).addressWord(), it.inputs()),
            decision.get().isTrue(),
            Conversions.octets(decision.get().message().orElseThrow()));
    // What a claim value had a say in is not recorded.
    OpenPlace root = Questions.root(it, fact.truth() ? Side.PROVE : Side.REFUTE);
    OpenPlace dry = new OpenPlace(root.predicate(), root.node(), 0, root.values());
    if (fact.witnesses().isEmpty()
        || fact.witnesses().size() > CARRIED
        || !MessageJudge.judge(program, it.world(), dry, fact.message()).isAtOnce()) {
      return;
    }
    facts++;
    JavaSide told = deciders.knowing(List.of(fact));
    InterpretedWorld nothing = it.world().withWitnesses(List.of()).withLooseWitnesses(List.of());
    ClaimCase knowsNothing = in(it, nothing);
    ClaimCase knowsWitnesses = FactsOnChain.withWitnesses(knowsNothing, List.of(fact));
    OpenPlace wrong = Questions.root(it, fact.truth() ? Side.REFUTE : Side.PROVE);
    Random random = new Random(it.inputs().hashCode());
    Set<Octets> messages = new LinkedHashSet<>();
    for (int i = 0; i < GUESSES; i++) {
      MessageGuesser.guess(program, it.world(), wrong, random).ifPresent(messages::add);
    }
    for (Octets message : messages) {
      Answer answer = MessageJudge.judge(program, it.world(), wrong, message);
      if (answer.kind() != Answer.Kind.SHOWN) {
        continue;
      }
      boolean isAnswered = false;
      for (OpenPlace open : answer.open()) {
        if (!MessageJudge.isKnown(program, it.world(), open)) {
          continue;
        }
        Optional<Move> byWitnesses = move(deciders, knowsWitnesses, open);
        Optional<Move> byFact = move(told, knowsNothing, open);
        if (byWitnesses.map(Move::label).equals(Optional.of(Move.Label.DECIDES))) {
          assertThat(byFact.map(Move::label))
              .as("%s at %s", fact, open)
              .contains(Move.Label.DECIDES);
        }
        if (byFact.map(Move::label).equals(Optional.of(Move.Label.DECIDES))) {
          Octets said = Conversions.octets(byFact.orElseThrow().message());
          assertThat(MessageJudge.judge(program, nothing, open, said).isAtOnce()).isTrue();
          isAnswered = true;
        }
      }
      answered += isAnswered ? 1 : 0;
      unanswered += isAnswered ? 0 : 1;
    }
  }

  private static Optional<Move> move(JavaSide deciders, ClaimCase it, OpenPlace open) {
    return deciders.decideAt(it, Set.of(), open).flatMap(Decision::move);
  }

  private static ClaimCase in(ClaimCase it, InterpretedWorld world) {
    return new ClaimCase(it.definition(), it.inputs(), world, it.messages());
  }
}
