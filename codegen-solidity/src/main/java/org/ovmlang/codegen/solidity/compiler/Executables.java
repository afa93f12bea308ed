package org.ovmlang.codegen.solidity.compiler;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Programs on the PATH. */
final class Executables {
  /** Windows runs a file only with its extension. */
  private static final List<String> SUFFIXES = List.of("", ".exe");

  private Executables() {}

  /** The first program of this name in the directories of a search path. */
  static Optional<Path> find(String name, String searchPath) {
    for (String directory : searchPath.split(File.pathSeparator, -1)) {
      for (String suffix : SUFFIXES) {
        Optional<Path> candidate = resolve(directory, name + suffix);
        if (candidate.isPresent()) {
          return candidate;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> resolve(String directory, String file) {
    if (directory.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(directory, file))
          .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path));
    } catch (InvalidPathException e) {
      // A PATH may hold anything; what is not a path holds no program.
      return Optional.empty();
    }
  }
}
