package org.ovmlang.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus and everything that ever broke a target go through all targets in every build. */
class RegressionTest {

  private static final Path GIVEN = Path.of("src", "fuzz");

  static List<Path> inputs() throws IOException {
    try (Stream<Path> corpus = Files.list(GIVEN.resolve("corpus"));
        Stream<Path> findings = Files.list(GIVEN.resolve("findings"))) {
      return Stream.concat(corpus, findings).filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void noInputBreaksATarget(Path file) throws IOException {
    byte[] input = Files.readAllBytes(file);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertThatCode(() -> ParseTarget.fuzzerTestOneInput(input)).doesNotThrowAnyException();
          assertThatCode(() -> FormatTarget.fuzzerTestOneInput(input)).doesNotThrowAnyException();
          assertThatCode(() -> CheckTarget.fuzzerTestOneInput(input)).doesNotThrowAnyException();
          assertThatCode(() -> CompileTarget.compile(input, true)).doesNotThrowAnyException();
        });
  }

  @Test
  void theFuzzerStartsFromProgramsThatCompile() throws IOException {
    Program programs = Program.inFolder();
    int accepted = 0;
    for (Path file : inputs()) {
      accepted += programs.check(Files.readAllBytes(file)).isAccepted() ? 1 : 0;
    }
    assertThat(accepted).isGreaterThanOrEqualTo(10);
  }

  @Test
  void everyWordOfTheDictionaryIsWellFormed() throws IOException {
    assertThat(Files.readAllLines(GIVEN.resolve("ovm.dict"), StandardCharsets.US_ASCII))
        .isNotEmpty()
        .allMatch(line -> line.isEmpty() || line.startsWith("#") || line.matches("\".+\""));
  }
}
