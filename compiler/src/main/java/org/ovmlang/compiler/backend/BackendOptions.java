package org.ovmlang.compiler.backend;

/**
 * What a user may say about the output.
 *
 * @param rootPackage the package under which the namespaces of the source files lie; never empty
 * @param generator name and version for the header of each file, such as {@code ovmc 0.1.0}
 * @param tracing whether deciders can say how a decision came about; a target that cannot do so
 *     anyway takes no notice
 */
public record BackendOptions(String rootPackage, String generator, boolean tracing) {

  /** Checks that the root package is there. */
  public BackendOptions {
    if (rootPackage.isEmpty()) {
      throw new IllegalArgumentException("the root package must not be empty");
    }
  }

  /** Options for deciders that can say how a decision came about. */
  public BackendOptions(String rootPackage, String generator) {
    this(rootPackage, generator, true);
  }

  /** The same, for deciders that say nothing beside the decision. */
  public BackendOptions withoutTracing() {
    return new BackendOptions(rootPackage, generator, false);
  }
}
