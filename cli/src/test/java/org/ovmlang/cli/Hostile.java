package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/**
 * Gives any bytes to the commands. The heap of these tests has 1 GB (pom.xml), so that what needs
 * more fails them; the time is many times what the slowest takes, for slow machines.
 */
final class Hostile {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** More than a thousand diagnostics of an ordinary length. */
  private static final int MAX_OUTPUT = 1_000_000;

  private final Path folder;

  Hostile(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs {@code ovmc fmt --check}, and {@code ovmc check} and {@code ovmc compile}, which agree;
   * the result of {@code check}.
   */
  Run run(byte[] bytes) {
    Path file = folder.resolve("a.ovm");
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run(file);
  }

  /** As {@link #run(byte[])}, of a file that is there. */
  Run run(Path file) {
    Run check = bounded("check", file);
    Run compile = bounded("compile", "--out", folder.resolve("out"), file);
    bounded("fmt", "--check", file);
    assertThat(compile.status()).as(compile.err()).isEqualTo(check.status());
    assertThat(compile.err()).isEqualTo(check.err());
    return check;
  }

  /** As {@link #run(byte[])}, of a text. */
  Run run(String text) {
    return run(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Expects that the text is accepted. */
  void accepts(String text) {
    Run run = run(text);
    assertThat(run.status()).as(run.err()).isZero();
  }

  /** Expects that the text is refused with these errors and no others: {@code line:column code}. */
  void refuses(String text, String... errors) {
    refuses(text.getBytes(StandardCharsets.UTF_8), errors);
  }

  /** As {@link #refuses(String, String...)}, of any bytes. */
  void refuses(byte[] bytes, String... errors) {
    assertThat(errors(run(bytes))).containsExactly(errors);
  }

  /** What was reported, as {@code line:column code}. */
  static List<String> errors(Run run) {
    return run.err()
        .lines()
        .filter(line -> line.contains(": error[OVM"))
        .map(line -> line.replaceFirst("^.*?:(\\d+:\\d+): error\\[(OVM\\d+)].*$", "$1 $2"))
        .toList();
  }

  private static Run bounded(Object... arguments) {
    Run run = Assertions.assertTimeoutPreemptively(LIMIT, () -> Run.ovmc(arguments));
    assertThat(run.status()).as(run.err()).isIn(ExitStatus.OK, ExitStatus.WRONG_PROGRAM);
    assertThat(run.err().length() + run.out().length()).isLessThan(MAX_OUTPUT);
    assertThat(run.err()).doesNotContain("\tat ").doesNotContain("internal error");
    return run;
  }
}
