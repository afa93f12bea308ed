package org.ovmlang.verification.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;

/** On a chain, in random worlds, the honest side wins in time, and every wei is accounted for. */
class GamesTest {

  private static final boolean MANY = Integer.getInteger("jqwik.tries.default", 1) >= 100;

  private static final List<StageId> STAGES =
      MANY
          ? List.of(
              new StageId(StageId.Kind.RANDOM, 13, 64), new StageId(StageId.Kind.PLASMA, 1, 36))
          : List.of(new StageId(StageId.Kind.RANDOM, 1, 22));

  private static ContractArtifact adjudicator;

  @BeforeAll
  static void compile() {
    adjudicator =
        AdjudicatorArtifact.compile(SolidityCompilers.find(SolidityCompilerOptions.fromSystem()));
  }

  @Test
  void theHonestSideWinsInTimeFundsAddUpAndNoStatusFlips() {
    List<StageReport.GameReport> games = new ArrayList<>();
    for (StageId stage : STAGES) {
      StageReport report = Stage.play(stage, adjudicator);
      assertThat(report.faults()).as("stage " + stage).isEmpty();
      assertThat(report.tricks()).hasSizeGreaterThan(10);
      games.addAll(report.games());
    }
    // The test would say little if nothing was disputed, or all of it alike.
    assertThat(games).hasSize(STAGES.stream().mapToInt(StageId::games).sum());
    assertThat(count(games, game -> game.truth().equals("true"))).isGreaterThan(games.size() / 5);
    assertThat(count(games, game -> game.truth().equals("false"))).isGreaterThan(games.size() / 5);
    assertThat(count(games, game -> game.truth().equals("none"))).isPositive();
    assertThat(count(games, game -> game.line() > 2)).isGreaterThan(games.size() / 10);
    assertThat(count(games, game -> game.honestPosts() > 0)).isGreaterThan(games.size() / 5);
    assertThat(count(games, game -> game.posts() > 5)).isGreaterThan(games.size() / 10);
  }

  private static long count(
      List<StageReport.GameReport> games, Predicate<StageReport.GameReport> which) {
    return games.stream().filter(which).count();
  }

  @Test
  void stagesThatFailedOncePlayOn() {
    Path file =
        Path.of(
            System.getProperty("ovm.root.directory"),
            "verification/src/main/resources/org/ovmlang/verification/games/regressions.txt");
    assertThat(file).exists();
    for (StageId stage : new Regressions(file).all()) {
      assertThat(Stage.play(stage, adjudicator).faults()).as("stage " + stage).isEmpty();
    }
  }
}
