package org.ovmlang.codegen.solidity;

import java.util.Comparator;
import org.ovmlang.compiler.ir.Type;

/**
 * One argument of the constructor of a predicate contract. The order is: params, then the addresses
 * of predicates, then the addresses of atoms; each of them by name, and predicates of one name by
 * id.
 *
 * @param kind what it is
 * @param name the name in the source, without namespace
 * @param key the name of the param or the atom, the id of the definition
 * @param type its type; predicates and atoms are addresses
 */
public record ConstructorArgument(Kind kind, String name, String key, Type type)
    implements Comparable<ConstructorArgument> {

  /** What a contract is told at its deployment. */
  public enum Kind {
    /** The value of a deployment constant. */
    PARAM,
    /** Where a predicate is deployed. */
    PREDICATE,
    /** Where an atom that the user implements is deployed. */
    ATOM
  }

  private static final Comparator<ConstructorArgument> ORDER =
      Comparator.comparing(ConstructorArgument::kind)
          .thenComparing(ConstructorArgument::name)
          .thenComparing(ConstructorArgument::key);

  @Override
  public int compareTo(ConstructorArgument other) {
    return ORDER.compare(this, other);
  }
}
