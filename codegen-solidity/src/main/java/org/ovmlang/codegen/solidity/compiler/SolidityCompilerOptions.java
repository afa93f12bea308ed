package org.ovmlang.codegen.solidity.compiler;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where to look for a Solidity compiler.
 *
 * @param executable a native {@code solc} to use and no other
 * @param npmDirectory a directory whose {@code node_modules} has the npm package {@code solc}
 * @param workingDirectory where the search for {@code node_modules} begins, upwards
 * @param searchPath the directories to look for {@code solc} and {@code node} in, as in the
 *     environment variable PATH
 * @param cacheDirectory where results are kept between runs
 */
public record SolidityCompilerOptions(
    Optional<Path> executable,
    Optional<Path> npmDirectory,
    Path workingDirectory,
    String searchPath,
    Optional<Path> cacheDirectory) {

  /** The system property that names a native {@code solc}. */
  public static final String EXECUTABLE_PROPERTY = "ovm.solc";

  /** The system property that names a directory with {@code node_modules/solc}. */
  public static final String NPM_DIRECTORY_PROPERTY = "ovm.npm.directory";

  /** The system property that names a directory to keep results in. */
  public static final String CACHE_DIRECTORY_PROPERTY = "ovm.solc.cache";

  /** What the system properties above, the environment's PATH and the working directory say. */
  public static SolidityCompilerOptions fromSystem() {
    String searchPath = System.getenv("PATH");
    return new SolidityCompilerOptions(
        pathProperty(EXECUTABLE_PROPERTY),
        pathProperty(NPM_DIRECTORY_PROPERTY),
        Path.of("").toAbsolutePath(),
        searchPath == null ? "" : searchPath,
        pathProperty(CACHE_DIRECTORY_PROPERTY));
  }

  /** The same with this native {@code solc}. */
  public SolidityCompilerOptions withExecutable(Path path) {
    return new SolidityCompilerOptions(
        Optional.of(path), npmDirectory, workingDirectory, searchPath, cacheDirectory);
  }

  /** The same with this directory above {@code node_modules}. */
  public SolidityCompilerOptions withNpmDirectory(Path path) {
    return new SolidityCompilerOptions(
        executable, Optional.of(path), workingDirectory, searchPath, cacheDirectory);
  }

  /** The same with results kept in this directory. */
  public SolidityCompilerOptions withCacheDirectory(Path path) {
    return new SolidityCompilerOptions(
        executable, npmDirectory, workingDirectory, searchPath, Optional.of(path));
  }

  private static Optional<Path> pathProperty(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .filter(value -> !value.isBlank())
        .map(value -> Path.of(value).toAbsolutePath());
  }
}
