package org.ovmlang.compiler.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where namespaces begin: below which folder a file counts. */
final class SourceRoots {

  /** A folder and the path of a file below it. */
  record Rooted(Path root, Path relative) {}

  private final List<Path> roots;
  private final List<Path> libraryFolders;

  SourceRoots(List<Path> roots, List<Path> libraryFolders) {
    this.roots = roots;
    this.libraryFolders = libraryFolders;
  }

  static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /**
   * The source root or folder of a library that contains the file; {@code src/main/ovm}; else the
   * file's own folder.
   */
  Rooted of(Path file) {
    Path absolute = normal(file);
    for (List<Path> folders : List.of(roots, libraryFolders)) {
      Rooted found = below(folders, absolute);
      if (found != null) {
        return found;
      }
    }
    Path conventional = Path.of("src", "main", "ovm");
    Path parent = absolute.getParent();
    for (Path folder = parent; folder != null; folder = folder.getParent()) {
      if (folder.endsWith(conventional)) {
        return new Rooted(folder, folder.relativize(absolute));
      }
    }
    Path own = parent == null ? absolute : parent;
    return new Rooted(own, own.relativize(absolute));
  }

  /** First as the paths are written, then as they are when links are followed. */
  private static @Nullable Rooted below(List<Path> folders, Path file) {
    for (Path folder : folders) {
      if (file.startsWith(folder)) {
        return new Rooted(folder, folder.relativize(file));
      }
    }
    Path real = real(file);
    for (Path folder : folders) {
      Path realFolder = real(folder);
      if (real.startsWith(realFolder)) {
        return new Rooted(folder, realFolder.relativize(real));
      }
    }
    return null;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // What cannot be read is reported where it is read.
      return path;
    }
  }
}
