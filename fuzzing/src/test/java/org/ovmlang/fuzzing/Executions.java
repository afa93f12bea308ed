package org.ovmlang.fuzzing;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How often each target has been executed, over all runs that were asked to write it down. */
final class Executions {

  private static final String COMMAND =
      "mvn -pl fuzzing -am verify -Pfuzz -Dtest=RegressionTest -Dsurefire.failIfNoSpecifiedTests=false";

  private static final String STATISTIC = "stat::number_of_executed_units:";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private Executions() {}

  /**
   * Adds what a run's log says of a target to what the file says of earlier runs.
   *
   * @param file a JSON file, which need not exist
   */
  static void add(Path file, String target, long seconds, Path log) throws IOException {
    ObjectNode root =
        Files.exists(file)
            ? (ObjectNode) JSON.readTree(Files.readString(file))
            : JSON.createObjectNode();
    root.put("command", COMMAND);
    ObjectNode all = root.withObject("/targets").withObject("/" + target);
    all.put("executions", all.path("executions").asLong() + in(log));
    all.put("seconds", all.path("seconds").asLong() + seconds);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, JSON.writeValueAsString(root) + "\n");
  }

  /** None if the run ended before it could say. */
  private static long in(Path log) throws IOException {
    return Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
        .filter(line -> line.startsWith(STATISTIC))
        .mapToLong(line -> Long.parseLong(line.substring(STATISTIC.length()).strip()))
        .sum();
  }
}
