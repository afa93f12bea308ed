package org.ovmlang.codegen.solidity.compiler;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A solc executable. */
final class NativeSolc implements SolidityCompiler {
  private final Path executable;
  private final SolidityVersion version;

  private NativeSolc(Path executable, SolidityVersion version) {
    this.executable = executable;
    this.version = version;
  }

  /** Asks the executable for its version. */
  static Optional<SolidityCompiler> open(Path executable, Consumer<String> tried) {
    String answer;
    try {
      answer = run(executable, "--version", "");
    } catch (SolidityCompilerException e) {
      tried.accept(executable + ": " + e.getMessage());
      return Optional.empty();
    }
    Optional<SolidityVersion> version = SolidityVersion.findIn(answer);
    if (version.isEmpty()) {
      tried.accept(executable + ": does not say its version");
    }
    return version.map(found -> new NativeSolc(executable, found));
  }

  @Override
  public SolidityVersion version() {
    return version;
  }

  @Override
  public String description() {
    return "the native solc " + executable;
  }

  @Override
  public String compile(String standardJson) {
    return run(executable, "--standard-json", standardJson);
  }

  private static String run(Path executable, String option, String input) {
    // The executables inside solcJ jars find their libraries beside themselves.
    Path directory = executable.toAbsolutePath().getParent();
    Map<String, String> environment =
        directory == null ? Map.of() : Map.of("LD_LIBRARY_PATH", directory.toString());
    return Subprocess.run(List.of(executable.toString(), option), environment, input);
  }
}
