package org.ovmlang.verification.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What campaigns, seeded faults, mutation testing and fuzzing have left in the project.
 *
 * @param campaign the progress of the campaign of three-way cases
 * @param faults what caught each seeded fault
 * @param mutation the score of each module
 * @param fuzzing the executions of each target
 * @param kept the names of the programs on which a difference was found and mended
 */
record Figures(
    JsonNode campaign, JsonNode faults, JsonNode mutation, JsonNode fuzzing, List<String> kept) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the list. */
  Figures {
    kept = List.copyOf(kept);
  }

  /** What is in the folder of the module. */
  static Figures read(Path verification) throws IOException {
    Path reports = verification.resolve("reports");
    return new Figures(
        tree(reports.resolve("differential.json")),
        tree(reports.resolve("seeded-faults.json")),
        tree(reports.resolve("mutation.json")),
        tree(reports.resolve("fuzzing.json")),
        folders(verification.resolve("src/test/resources/regressions/programs")));
  }

  private static JsonNode tree(Path file) throws IOException {
    return Files.exists(file) ? JSON.readTree(Files.readString(file)) : MissingNode.getInstance();
  }

  private static List<String> folders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> places = Files.list(folder)) {
      return places.map(place -> place.getFileName().toString()).sorted().toList();
    }
  }

  /**
   * A table of the campaign, by its rows.
   *
   * @throws IllegalArgumentException if the campaign has none of that name
   */
  Map<String, Long> table(String name) {
    JsonNode table = campaign.path("counts").path(name);
    if (table.isMissingNode()) {
      throw new IllegalArgumentException("the campaign has no table of " + name);
    }
    Map<String, Long> rows = new TreeMap<>();
    table.properties().forEach(row -> rows.put(row.getKey(), row.getValue().asLong()));
    return rows;
  }

  /** How many programs the campaign has compared. */
  long programs() {
    return sum("programs");
  }

  /** How many programs the campaign has compared that were compiled by a setting. */
  long programs(String setting) {
    return table("programs").getOrDefault(setting, 0L);
  }

  /** How many cases the campaign has compared. */
  long cases() {
    return sum("truth");
  }

  /** How many programs and laws there are of which the campaign has found a difference. */
  long differences() {
    return campaign.path("findings").size();
  }

  /** How many programs the campaign is through with, also where they did not compile. */
  long programsDone() {
    long done = 0;
    for (JsonNode ranges : campaign.path("done")) {
      for (JsonNode range : ranges) {
        done += range.path("to").asLong() - range.path("from").asLong();
      }
    }
    return done;
  }

  /** The sum of a table of the campaign. */
  long sum(String name) {
    return table(name).values().stream().mapToLong(Long::longValue).sum();
  }
}
