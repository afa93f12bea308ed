package org.ovmlang.verification.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.Sides;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.Octets;

/**
 * What a decider calls certain is won by who knows only its store, against somebody who can bring
 * everything there is: by playing every dispute in every possible way. A third of the formulas is
 * without claim values, with claims that the program makes, and with claims found as witnesses.
 */
class CertainDecisionsWinTest {

  private static final boolean MANY = Integer.getInteger("jqwik.tries.default", 1) >= 100;
  private static final int GAMES_PER_PROGRAM = MANY ? 100 : 40;
  private static final int PROGRAMS = MANY ? 3 : 1;
  private static final int STORES_PER_GAME = MANY ? 60 : 14;

  /** To look further than the build does. */
  private static final long FIRST_SEED = Long.getLong("ovm.random.seed", 1);

  /** Many small formulas with their deciders, compiled at once. */
  private record Batch(List<RandomGame> games, CheckedProgram program, JavaSide deciders) {

    static Batch of(long seed, RandomGame.Claims claims) {
      List<RandomGame> games = new ArrayList<>();
      List<Definition> definitions = new ArrayList<>();
      List<AtomDeclaration> atoms = new ArrayList<>();
      for (int i = 0; i < GAMES_PER_PROGRAM; i++) {
        RandomGame game = RandomGame.of(seed * GAMES_PER_PROGRAM + i, claims, "g" + i + "_");
        games.add(game);
        definitions.addAll(game.definitions());
        atoms.addAll(game.declarations());
      }
      CheckedProgram program = new CheckedProgram(definitions, List.of(), atoms);
      return new Batch(games, program, JavaSide.of(program, Sides.JAVA));
    }
  }

  /** How often each value was reached, and what a player who was only hopeful came to. */
  private static final class Tally {

    private final Map<Truth, Integer> truths = new EnumMap<>(Truth.class);
    private int hopefulWon;
    private int hopefulLost;
    private int tooLarge;

    private int certain() {
      return truths.getOrDefault(Truth.TRUE_CERTAIN, 0)
          + truths.getOrDefault(Truth.FALSE_CERTAIN, 0);
    }

    @Override
    public String toString() {
      return truths
          + ", hopeful won "
          + hopefulWon
          + ", lost "
          + hopefulLost
          + "; too large "
          + tooLarge;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoeverIsCertainBeatsAnybodyWithWhatHeKnows(RandomGame.Claims claims) {
    Tally tally = new Tally();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      Batch batch = Batch.of(seed, claims);
      for (int i = 0; i < batch.games().size(); i++) {
        for (int store = 0; store < STORES_PER_GAME; store++) {
          check(batch, batch.games().get(i), (i + store) % 3, tally);
        }
      }
    }
    System.out.println(claims + ": " + tally);
    int all = tally.truths.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(tally.certain()).isGreaterThan((MANY ? 20_000 : 600) / 3);
    assertThat(tally.tooLarge).isLessThan(all / 10);
    for (Truth truth : Truth.values()) {
      if (truth != Truth.UNDECIDED) {
        assertThat(tally.truths.getOrDefault(truth, 0)).as("%s", truth).isGreaterThan(all / 40);
      }
    }
    // The games would show nothing if everybody won whatever he knows.
    assertThat(tally.hopefulLost).isGreaterThan(all / 100);
  }

  private static void check(Batch batch, RandomGame game, int fuel, Tally tally) {
    List<SmallValue> inputs = game.inputs();
    SmallWorld known = game.known(game.world());
    SmallWorld everything = game.everything(known);
    InterpretedWorld interpreted = known.interpreted(batch.program());
    World world = batch.deciders().world(interpreted, Set.of());
    Octets input = Octets.word(((SmallValue.Natural) inputs.get(0)).value());
    Optional<Decision> decided =
        JavaSide.decideAt(
            world,
            MessageJudge.root(
                game.claimed(), List.of(input), interpreted, fuel, MessageJudge.Side.PROVE));
    Decision decision = decided.orElseThrow();
    tally.truths.merge(decision.truth(), 1, Integer::sum);
    boolean isTrue = decision.isTrue();
    try {
      boolean won = wins(batch.program(), game.claimed(), inputs, fuel, isTrue, known, everything);
      if (decision.isCertain()) {
        assertThat(won)
            .as("%s of %s%s, fuel %d, in %s", decision, game.claimed(), inputs, fuel, known)
            .isTrue();
      } else if (won) {
        tally.hopefulWon++;
      } else {
        tally.hopefulLost++;
      }
    } catch (TooManyMessagesException e) {
      tally.tooLarge++;
    }
  }

  /** Whether the side that is right wins, knowing this, whoever is first. */
  private static boolean wins(
      CheckedProgram program,
      String claimed,
      List<SmallValue> inputs,
      int fuel,
      boolean isTrue,
      SmallWorld known,
      SmallWorld everything) {
    BruteForce play =
        isTrue
            ? new BruteForce(program, known, everything)
            : new BruteForce(program, everything, known);
    return play.defenderWinsWithBlock(claimed, inputs, fuel) == isTrue
        && play.defenderWinsBare(claimed, inputs, fuel) == isTrue;
  }
}
