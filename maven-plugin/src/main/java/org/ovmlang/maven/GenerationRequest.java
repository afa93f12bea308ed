package org.ovmlang.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be generated.
 *
 * @param sourceFolder the folder with the .ovm files
 * @param libraries jars and folders to import from
 * @param externs predicates that are deployed elsewhere
 * @param warningsAsErrors whether a program with warnings is refused
 * @param rootPackage the package under which the namespaces of the files lie
 * @param javaFolder where the Java goes
 * @param solidityFolder where the Solidity goes
 * @param stateFile where it is kept what the last run was made from and made
 * @param generator name and version for the headers of the generated files
 */
record GenerationRequest(
    Path sourceFolder,
    List<Path> libraries,
    List<String> externs,
    boolean warningsAsErrors,
    String rootPackage,
    Path javaFolder,
    Path solidityFolder,
    Path stateFile,
    String generator) {

  GenerationRequest {
    libraries = List.copyOf(libraries);
    externs = List.copyOf(externs);
  }

  /** Where the output of the back end for {@code target} goes. */
  Path folder(String target) {
    return switch (target) {
      case "java" -> javaFolder;
      case "solidity" -> solidityFolder;
      default -> solidityFolder.resolveSibling(target);
    };
  }
}
