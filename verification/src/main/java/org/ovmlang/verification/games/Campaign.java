package org.ovmlang.verification.games;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.adjudication.AdjudicatorArtifact;
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

  private final Path folder;

  private Campaign(Path folder) {
    this.folder = folder;
  }

  /**
   * Plays a campaign.
   *
   * @param arguments how many games at least, the seed, the folder of what was played, the file of
   *     the report, the file of the games that failed
   */
  public static void main(String[] arguments) throws IOException {
    int games = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    Campaign campaign = new Campaign(Path.of(arguments[2]));
    List<StageReport> played = campaign.play(stages(games, seed));
    Files.createDirectories(Path.of(arguments[3]).toAbsolutePath().getParent());
    Files.writeString(Path.of(arguments[3]), CampaignReport.of(games, seed, played));
    Regressions regressions = new Regressions(Path.of(arguments[4]));
    List<StageReport> failed = played.stream().filter(it -> !it.faults().isEmpty()).toList();
    failed.forEach(it -> regressions.keep(it.stage()));
    System.out.println(
        arguments[3] + ": " + failed.size() + " of " + played.size() + " stages failed");
    if (!failed.isEmpty()) {
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

  private List<StageReport> play(List<StageId> stages) throws IOException {
    Files.createDirectories(folder);
    var adjudicator =
        AdjudicatorArtifact.compile(SolidityCompilers.find(SolidityCompilerOptions.fromSystem()));
    List<StageReport> reports = new ArrayList<>();
    for (StageId stage : stages) {
      Path file = folder.resolve(stage.toString().replace(' ', '-') + ".json");
      if (!Files.exists(file)) {
        StageReport report = Stage.play(stage, adjudicator);
        Files.writeString(file, JSON.writeValueAsString(report));
      }
      StageReport report = read(file);
      report.faults().forEach(fault -> System.out.println("FAILED: " + stage + ": " + fault));
      reports.add(report);
      System.out.println(reports.size() + " of " + stages.size() + " stages: " + stage);
    }
    return reports;
  }

  private static StageReport read(Path file) {
    try {
      return JSON.readValue(Files.readString(file), StageReport.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
