package org.ovmlang.codegen.solidity;

import java.util.List;

/**
 * Where the deployable contract of a predicate is and what its constructor takes.
 *
 * <p>Up to {@link #MOST_SEPARATE_ARGUMENTS} arguments are arguments of the constructor in this
 * order; more are the fields, in this order, of the one struct that it takes (which has the same
 * encoding as long as all of them are words).
 *
 * @param path its file, relative to the output folder
 * @param contract its name
 * @param constructorArguments in order
 */
public record PredicateContract(
    String path, String contract, List<ConstructorArgument> constructorArguments) {

  /** With more arguments the decoder that Solidity generates runs out of stack. */
  public static final int MOST_SEPARATE_ARGUMENTS = 6;

  /** Whether the constructor takes one struct. */
  public boolean takesStruct() {
    return constructorArguments.size() > MOST_SEPARATE_ARGUMENTS;
  }
}
