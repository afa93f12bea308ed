package org.ovmlang.codegen.solidity;

import java.util.List;

/**
 * Where the deployable contract of a predicate is and what its constructor takes.
 *
 * @param path its file, relative to the output folder
 * @param contract its name
 * @param constructorArguments in the order of the constructor
 */
public record PredicateContract(
    String path, String contract, List<ConstructorArgument> constructorArguments) {}
