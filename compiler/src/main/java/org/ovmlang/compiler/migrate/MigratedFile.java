package org.ovmlang.compiler.migrate;

import java.nio.file.Path;
import java.util.List;

/**
 * A file in edition 1.
 *
 * @param file the real path of the legacy file
 * @param namespace its path below its source root, without the extension
 * @param text the new text
 */
public record MigratedFile(Path file, List<String> namespace, String text) {

  /** Keeps a copy. */
  public MigratedFile {
    namespace = List.copyOf(namespace);
  }
}
