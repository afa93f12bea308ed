package org.ovmlang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ovmlang.compiler.backend.GeneratedFile;

/** Puts generated files where they belong, and leaves those alone that already say the same. */
final class OutputFolder {

  private final Path folder;

  OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** The place of a file. */
  Path place(GeneratedFile file) {
    Path place = folder.resolve(file.path()).normalize();
    if (!place.startsWith(folder.normalize())) {
      throw new IllegalStateException("a back end left its output folder: " + file.path());
    }
    return place;
  }

  /** Writes the file unless it is there with that content; whether it wrote. */
  boolean write(GeneratedFile file) throws IOException {
    Path place = place(file);
    byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
    if (Files.isRegularFile(place) && Arrays.equals(Files.readAllBytes(place), content)) {
      return false;
    }
    Path parent = place.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(place, content);
    return true;
  }
}
