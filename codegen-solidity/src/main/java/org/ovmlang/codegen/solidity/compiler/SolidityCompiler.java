package org.ovmlang.codegen.solidity.compiler;

/**
 * A Solidity compiler of a known version.
 *
 * <p>Starting one may take a second, so callers hand over many sources in one call.
 */
public interface SolidityCompiler {
  /** The version without build metadata. */
  SolidityVersion version();

  /** Where this compiler comes from, for messages to the user. */
  String description();

  /**
   * Compiles standard JSON to standard JSON.
   *
   * @param standardJson the input, as the Solidity documentation describes it
   * @return the output, also when it reports errors in the sources
   * @throws SolidityCompilerException if the compiler could not be run
   */
  String compile(String standardJson);

  /**
   * Compiles and reads the result.
   *
   * @throws SolidityCompilerException if the compiler could not be run
   */
  default SolidityCompilation compile(SolidityInput input) {
    return SolidityCompilation.parse(compile(input.toJson()));
  }
}
