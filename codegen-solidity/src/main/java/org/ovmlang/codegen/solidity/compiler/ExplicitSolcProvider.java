package org.ovmlang.codegen.solidity.compiler;

import java.util.Optional;
import java.util.function.Consumer;

/** The native compiler that the user named. */
final class ExplicitSolcProvider implements SolidityCompilerProvider {
  @Override
  public Optional<SolidityCompiler> find(SolidityCompilerOptions options, Consumer<String> tried) {
    return options.executable().flatMap(path -> NativeSolc.open(path, tried));
  }
}
