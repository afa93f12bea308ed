package org.ovmlang.adjudication;

import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompiler;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerException;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;

/** The adjudication contract, compiled from the support library. */
public final class AdjudicatorArtifact {
  /** The file of the support library that has the contract. */
  public static final String FILE = "Adjudicator.sol";

  /** The name of the contract. */
  public static final String NAME = "Adjudicator";

  private AdjudicatorArtifact() {}

  /**
   * Compiles the adjudicator with the optimiser on.
   *
   * @throws SolidityCompilerException if the compiler cannot be run
   */
  public static ContractArtifact compile(SolidityCompiler compiler) {
    return compiler
        .compile(SolidityInput.of(SupportLibrary.sources(), SoliditySettings.OPTIMIZED))
        .orThrow()
        .contract(FILE, NAME);
  }
}
