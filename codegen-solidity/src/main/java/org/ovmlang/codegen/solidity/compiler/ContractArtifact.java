package org.ovmlang.codegen.solidity.compiler;

/**
 * A compiled contract.
 *
 * @param file the name of the source it was defined in
 * @param name the name of the contract
 * @param abi its interface, as the JSON array that the Solidity compiler writes
 * @param bytecode what to deploy, without constructor arguments: hex with 0x; {@code 0x} alone for
 *     interfaces and abstract contracts
 * @param deployedBytecode what the deployed contract runs, before immutables are filled in: hex
 *     with 0x
 */
public record ContractArtifact(
    String file, String name, String abi, String bytecode, String deployedBytecode) {

  /** Whether the contract can be deployed at all. */
  public boolean isDeployable() {
    return bytecode.length() > "0x".length();
  }
}
