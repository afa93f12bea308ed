package org.ovmlang.codegen.solidity;

import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.Span;

/**
 * Something that a predicate learns when it is deployed and that never changes afterwards. The
 * contract keeps it; formulas find it in the struct {@code Deployment}.
 *
 * @param argument what the constructor of a predicate takes for it
 * @param span where it is declared
 * @param identifier the field of the struct, and the immutable of the contracts
 */
record Link(ConstructorArgument argument, Span span, String identifier)
    implements Comparable<Link> {

  Type type() {
    return argument.type();
  }

  /** What it is, for a comment. */
  String doc() {
    String name = "`" + DocText.clean(argument.name()) + "`";
    return switch (argument.kind()) {
      case PARAM -> "The deployment constant " + name + ".";
      case PREDICATE -> "Where the predicate " + name + " is deployed.";
      case ATOM -> "Where the atom " + name + " is deployed.";
    };
  }

  @Override
  public int compareTo(Link other) {
    return argument.compareTo(other.argument);
  }
}
