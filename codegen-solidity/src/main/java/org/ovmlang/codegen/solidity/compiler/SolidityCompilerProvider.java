package org.ovmlang.codegen.solidity.compiler;

import java.util.Optional;
import java.util.function.Consumer;

/** One place where a Solidity compiler may be. */
interface SolidityCompilerProvider {
  /**
   * The compiler of this place, whatever its version.
   *
   * @param options where to look
   * @param tried told, in a phrase for the user, why there is none
   */
  Optional<SolidityCompiler> find(SolidityCompilerOptions options, Consumer<String> tried);
}
