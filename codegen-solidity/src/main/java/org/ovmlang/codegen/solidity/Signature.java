package org.ovmlang.codegen.solidity;

/**
 * How the function of a definition is called.
 *
 * @param name its name
 * @param usage whether it reads state and takes the evaluation
 */
record Signature(String name, Usage usage) {}
