package org.ovmlang.verification.games;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;

/**
 * Plays many stages and writes a report. What was played stays in a folder, a file for each stage,
 * so that a campaign that was interrupted goes on where it was.
 */
public final class Campaign {

  /**
   * To compile a program takes longer than to play it; to deploy the plasma worlds takes longest.
   */
  private static final int RANDOM_GAMES = 450;

  private static final int PLASMA_GAMES = 150;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int games;
  private final long seed;
  private final Path folder;
  private final Path report;
  private final Regressions regressions;

  private Campaign(String[] arguments) {
    this.games = Integer.parseInt(arguments[0]);
    this.seed = Long.parseLong(arguments[1]);
    this.folder = Path.of(arguments[2]);
    this.report = Path.of(arguments[3]).toAbsolutePath();
    this.regressions = new Regressions(Path.of(arguments[4]));
  }

  /**
   * Plays a campaign.
   *
   * @param arguments how many games at least, the seed, the folder of what was played, the file of
   *     the report, the file of the stages that failed
   */
  public static void main(String[] arguments) throws IOException {
    List<StageReport> played = new Campaign(arguments).play();
    long failed = played.stream().filter(it -> !it.faults().isEmpty()).count();
    System.out.println(failed + " of " + played.size() + " stages failed");
    if (failed > 0) {
      System.exit(1);
    }
  }

  /** Stages on random programs and on the plasma predicates by turns. */
  static List<StageId> stages(int games, long seed) {
    List<StageId> stages = new ArrayList<>();
    int planned = 0;
    for (long next = seed; planned < games; next++) {
      StageId stage =
          stages.size() % 2 == 1
              ? new StageId(StageId.Kind.PLASMA, next, PLASMA_GAMES)
              : new StageId(StageId.Kind.RANDOM, next, RANDOM_GAMES);
      planned += stage.games();
      stages.add(stage);
    }
    return stages;
  }

  private List<StageReport> play() throws IOException {
    Files.createDirectories(folder);
    Files.createDirectories(report.getParent());
    ContractArtifact adjudicator =
        AdjudicatorArtifact.compile(SolidityCompilers.find(SolidityCompilerOptions.fromSystem()));
    List<StageId> stages = stages(games, seed);
    List<StageReport> played = new ArrayList<>();
    for (StageId stage : stages) {
      Path file = folder.resolve(stage.toString().replace(' ', '-') + ".json");
      if (!Files.exists(file)) {
        Files.writeString(file, JSON.writeValueAsString(Stage.play(stage, adjudicator)));
      }
      played.add(read(file));
      note(stage, played.get(played.size() - 1));
      // After each stage, so that a campaign that is interrupted leaves a report.
      Files.writeString(report, CampaignReport.of(games, seed, stages.size(), played));
      System.out.println(played.size() + " of " + stages.size() + " stages: " + stage);
    }
    return played;
  }

  private void note(StageId stage, StageReport outcome) {
    outcome.faults().forEach(fault -> System.out.println("FAILED: " + stage + ": " + fault));
    if (!outcome.faults().isEmpty()) {
      regressions.keep(stage);
    }
  }

  private static StageReport read(Path file) {
    try {
      return JSON.readValue(Files.readString(file), StageReport.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
