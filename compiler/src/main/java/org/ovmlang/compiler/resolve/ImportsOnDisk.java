package org.ovmlang.compiler.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which imports the folders offer; for suggestions, so that what cannot be read is left out. */
final class ImportsOnDisk {

  /** A folder may be the top of a disk; a suggestion is not worth reading all of that. */
  private static final int MAX_VISITED = 2_000;

  private ImportsOnDisk() {}

  /** The imports with that many parts, such as {@code lib.tree}. */
  static Set<String> below(List<Path> folders, int parts) {
    Set<String> imports = new TreeSet<>();
    for (Path folder : folders) {
      imports.addAll(below(folder, parts));
    }
    return imports;
  }

  private static List<String> below(Path folder, int parts) {
    try (Stream<Path> files = Files.walk(folder, parts)) {
      return files
          .limit(MAX_VISITED)
          .map(folder::relativize)
          .filter(file -> file.getNameCount() == parts)
          .filter(file -> file.toString().endsWith(SourceLocator.EXTENSION))
          .map(ImportsOnDisk::name)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      // There is nothing to suggest from here.
      return List.of();
    }
  }

  private static String name(Path file) {
    List<String> parts = new ArrayList<>();
    file.forEach(part -> parts.add(part.toString()));
    String joined = String.join(".", parts);
    return joined.substring(0, joined.length() - SourceLocator.EXTENSION.length());
  }
}
