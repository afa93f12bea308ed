package org.ovmlang.codegen.solidity;

/**
 * How the function of a definition is called.
 *
 * @param name its name, behind the name of its library
 * @param usage what it needs beside its inputs
 */
record Signature(String name, Usage usage) {}
