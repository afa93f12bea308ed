package org.ovmlang.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds the source files that a user means by naming files and folders. */
final class SourceTree {

  private static final String EXTENSION = ".ovm";

  /** Where build tools put copies. */
  private static final String BUILD_OUTPUT = "target";

  private SourceTree() {}

  /**
   * Files as they are, folders with all their source files; each file once, those of a folder
   * sorted. Hidden folders and those named {@code target} are left out.
   */
  static List<Path> of(List<Path> named) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      for (Path file : Files.isDirectory(path) ? below(path) : List.of(path)) {
        if (!files.contains(file)) {
          files.add(file);
        }
      }
    }
    return files;
  }

  private static Iterable<Path> below(Path folder) throws IOException {
    TreeSet<Path> found = new TreeSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            String name = String.valueOf(path.getFileName());
            boolean skipped = name.startsWith(".") || name.equals(BUILD_OUTPUT);
            return skipped && !path.equals(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(EXTENSION)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
