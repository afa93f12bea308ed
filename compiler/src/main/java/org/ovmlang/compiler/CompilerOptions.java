package org.ovmlang.compiler;

import java.nio.file.Path;
import java.util.List;

/**
 * How to compile.
 *
 * @param sourceRoots folders below which imports are looked for and namespaces begin; the first
 *     that contains a file is its root
 * @param libraries jars or folders (a dependency may be a {@code target/classes} folder) in which
 *     imports are looked for last, from their top
 * @param externs names of predicates that are deployed elsewhere, for files that call them without
 *     declaring them; number and types of their inputs are inferred
 */
public record CompilerOptions(List<Path> sourceRoots, List<Path> libraries, List<String> externs) {

  /** Keeps copies. */
  public CompilerOptions {
    sourceRoots = List.copyOf(sourceRoots);
    libraries = List.copyOf(libraries);
    externs = List.copyOf(externs);
  }

  /** No source roots, libraries or externs. */
  public static CompilerOptions defaults() {
    return new CompilerOptions(List.of(), List.of(), List.of());
  }
}
