package org.ovmlang.verification.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovmlang.compiler.game.Rank;
import org.ovmlang.compiler.game.Ranks;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;

/**
 * The theorems about the dispute game, by playing: 21,000 random formulas, a third each without
 * claim values, with claims that the program makes, and with claims found as witnesses.
 */
class DisputeGameTest {

  private static final int FORMULAS = 7_000;

  /** What becomes of disputes about one random claim. */
  private record Played(
      RandomGame game, CheckedProgram program, int fuel, RandomGame.Claims claims) {

    static Played of(long seed, RandomGame.Claims claims) {
      RandomGame game = RandomGame.of(seed, claims);
      return new Played(game, game.program(), (int) (seed % 3), claims);
    }

    /** The rank by the formula of the compiler; a claim that is found may be of any predicate. */
    Rank rank() {
      if (claims != RandomGame.Claims.FOUND) {
        return Ranks.of(program).of(RandomGame.CLAIMED, fuel);
      }
      Rank any = Rank.GROUND;
      for (int below = 0; below < fuel; below++) {
        Ranks ranks = Ranks.of(program, any);
        Rank most = Rank.GROUND;
        for (Definition definition : program.definitions()) {
          most = most.max(ranks.of(definition.id(), below));
        }
        any = most;
      }
      return Ranks.of(program, any).of(RandomGame.CLAIMED, fuel);
    }
  }

  /** Plays so many formulas; the few that are too large for brute force do not count. */
  private static void play(LongConsumer one) {
    int played = 0;
    int tooLarge = 0;
    for (long seed = 0; played < FORMULAS; seed++) {
      try {
        one.accept(seed);
        played++;
      } catch (TooManyMessagesException e) {
        tooLarge++;
      }
    }
    assertThat(tooLarge).isLessThan(FORMULAS / 20);
  }

  @ParameterizedTest
  @EnumSource
  void theWinnerIsTheTruthHoweverTheClaimIsMade(RandomGame.Claims claims) {
    int[] truths = {0, 0};
    play(
        seed -> {
          Played played = Played.of(seed, claims);
          SmallWorld world = played.game().world();
          List<SmallValue> inputs = played.game().inputs();
          BruteForce play = new BruteForce(played.program(), world);
          boolean truth =
              Interpreter.truth(
                  played.program(),
                  RandomGame.CLAIMED,
                  List.of(Octets.word(((SmallValue.Natural) inputs.get(0)).value())),
                  world.interpreted(played.program()),
                  played.fuel());
          assertThat(play.defenderWinsWithBlock(RandomGame.CLAIMED, inputs, played.fuel()))
              .as("with the defender's block, seed %d", seed)
              .isEqualTo(truth);
          assertThat(play.defenderWinsBare(RandomGame.CLAIMED, inputs, played.fuel()))
              .as("bare, seed %d", seed)
              .isEqualTo(truth);
          Rank rank = played.rank();
          assertThat(play.longestWithBlock(RandomGame.CLAIMED, inputs, played.fuel()))
              .as("messages with the defender's block, seed %d", seed)
              .isLessThanOrEqualTo(rank.depth());
          assertThat(play.longestBare(RandomGame.CLAIMED, inputs, played.fuel()))
              .as("messages bare, seed %d", seed)
              .isLessThanOrEqualTo(rank.depthBare());
          truths[truth ? 1 : 0]++;
        });
    assertThat(truths[0]).isGreaterThan(FORMULAS / 4);
    assertThat(truths[1]).isGreaterThan(FORMULAS / 4);
  }

  @ParameterizedTest
  @EnumSource
  void theDepthIsTheLongestDisputeOfAnyWorld(RandomGame.Claims claims) {
    int[] deep = {0};
    play(
        seed -> {
          Played played = Played.of(seed, claims);
          BruteForce play = new BruteForce(played.program(), new AnyFacts(played.program()));
          List<SmallValue> inputs = List.of(new SmallValue.Natural(0));
          Rank rank = played.rank();
          assertThat(play.longestWithBlock(RandomGame.CLAIMED, inputs, played.fuel()))
              .as("with the defender's block, seed %d", seed)
              .isEqualTo(rank.depth());
          assertThat(play.longestBare(RandomGame.CLAIMED, inputs, played.fuel()))
              .as("bare, seed %d", seed)
              .isEqualTo(rank.depthBare());
          deep[0] += rank.depth() > 2 ? 1 : 0;
        });
    assertThat(deep[0]).isGreaterThan(FORMULAS / 10);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void aWorldWithADisputeOfThatDepthExists(Side first) {
    play(
        seed -> {
          Played played = Played.of(seed, RandomGame.Claims.NONE);
          SmallWorld world = FavourableWorld.of(played.game(), played.program(), first);
          BruteForce play = new BruteForce(played.program(), world);
          List<SmallValue> inputs = List.of(new SmallValue.Natural(0));
          if (first == Side.DEFENDER) {
            assertThat(play.longestWithBlock(RandomGame.CLAIMED, inputs, played.fuel()))
                .as("seed %d", seed)
                .isEqualTo(played.rank().depth());
          } else {
            assertThat(play.longestBare(RandomGame.CLAIMED, inputs, played.fuel()))
                .as("seed %d", seed)
                .isEqualTo(played.rank().depthBare());
          }
        });
  }
}
