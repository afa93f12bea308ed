package org.ovmlang.compiler.backend;

/**
 * What a user may say about the output.
 *
 * @param rootPackage the package under which the namespaces of the source files lie; never empty
 * @param generator name and version for the header of each file, such as {@code ovmc 0.1.0}
 */
public record BackendOptions(String rootPackage, String generator) {

  /** Checks that the root package is there. */
  public BackendOptions {
    if (rootPackage.isEmpty()) {
      throw new IllegalArgumentException("the root package must not be empty");
    }
  }
}
