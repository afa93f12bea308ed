package org.ovmlang.verification.games;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The stages in which a game failed once, a line each; a line that begins with a hash is a comment.
 *
 * @param file which need not exist
 */
public record Regressions(Path file) {

  /** All of them. */
  public List<StageId> all() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(StageId::parse)
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds one, if it is not there. */
  public void keep(StageId stage) {
    try {
      if (!all().contains(stage)) {
        Files.writeString(file, stage + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
