package org.ovmlang.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionsTest {

  @TempDir private Path folder;

  @Test
  void theExecutionsOfAllRunsOfATargetAreAddedUp() throws IOException {
    Path file = folder.resolve("reports").resolve("fuzzing.json");
    Path log =
        Files.writeString(
            folder.resolve("fuzz.log"), "INFO: \nstat::number_of_executed_units: 120\nDone\n");

    Executions.add(file, "Parse", 10, log);
    Executions.add(file, "Parse", 5, log);
    Executions.add(file, "Check", 5, Files.writeString(folder.resolve("cut.log"), "INFO: "));

    assertThat(Files.readString(file).replaceAll("\\s", ""))
        .contains("\"Parse\":{\"executions\":240,\"seconds\":15}")
        .contains("\"Check\":{\"executions\":0,\"seconds\":5}");
  }
}
