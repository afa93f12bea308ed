package org.ovmlang.codegen.solidity.compiler;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A native compiler on the PATH. */
final class PathSolcProvider implements SolidityCompilerProvider {
  @Override
  public Optional<SolidityCompiler> find(SolidityCompilerOptions options, Consumer<String> tried) {
    Optional<Path> solc = Executables.find("solc", options.searchPath());
    if (solc.isEmpty()) {
      tried.accept("a native solc: none on the PATH");
      return Optional.empty();
    }
    return NativeSolc.open(solc.get(), tried);
  }
}
