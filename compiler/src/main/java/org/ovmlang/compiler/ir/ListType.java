package org.ovmlang.compiler.ir;

/**
 * A list of values of one type. Its encoding is {@code abi.encode} of a dynamic array.
 *
 * @param element the type of every element
 */
public record ListType(Type element) implements Type {

  @Override
  public String displayName() {
    return element.displayName() + "[]";
  }
}
