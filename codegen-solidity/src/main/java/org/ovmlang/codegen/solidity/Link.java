package org.ovmlang.codegen.solidity;

import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.Span;

/**
 * Something that a contract learns when it is deployed and that never changes afterwards: a small
 * abstract contract of its own holds it, so that every formula that needs it inherits it once.
 *
 * @param argument what the constructor of a predicate takes for it
 * @param span where it is declared
 * @param path the file of the small contract
 * @param contract its name
 * @param identifier the immutable, or the function, that gives the value
 * @param doc a sentence for the small contract
 */
record Link(
    ConstructorArgument argument,
    Span span,
    String path,
    String contract,
    String identifier,
    String doc)
    implements Comparable<Link> {

  Type type() {
    return argument.type();
  }

  /** Whether the value is an immutable: only one word can be one. */
  boolean isImmutable() {
    return SolidityTypes.isWord(type());
  }

  /** The expression that reads the value. */
  String access() {
    return isImmutable() ? identifier : identifier + "()";
  }

  @Override
  public int compareTo(Link other) {
    return argument.compareTo(other.argument);
  }
}
