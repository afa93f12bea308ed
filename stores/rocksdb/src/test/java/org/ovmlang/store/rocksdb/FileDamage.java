package org.ovmlang.store.rocksdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of stores to copy and to damage. */
final class FileDamage {

  private FileDamage() {}

  /** Copies the files of a folder, as they would be found if the process ended now. */
  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from, "")) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  /** The files whose names contain {@code part}, by name. */
  static List<Path> files(Path folder, String part) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().contains(part))
          .filter(file -> !file.getFileName().toString().startsWith("LO"))
          .sorted()
          .toList();
    }
  }

  /** The largest file whose name contains {@code part}. */
  static Path largest(Path folder, String part) throws IOException {
    return files(folder, part).stream().max(Comparator.comparing(FileDamage::size)).orElseThrow();
  }

  /** Changes a bit of a file. */
  static void flip(Path file, int at, int bit) throws IOException {
    byte[] content = Files.readAllBytes(file);
    content[at] ^= (byte) (1 << bit);
    Files.write(file, content);
  }

  /** Leaves the first bytes of a file only. */
  static void truncate(Path file, int length) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(content, length));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
