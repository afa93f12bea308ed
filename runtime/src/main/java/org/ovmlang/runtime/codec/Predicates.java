package org.ovmlang.runtime.codec;

import org.ovmlang.runtime.value.Address;

/** Tells which address is that of the predicate of a definition. */
@FunctionalInterface
public interface Predicates {

  /** Takes any address for that of any predicate: what is left to check is the layout. */
  Predicates ANY = (definition, address) -> true;

  /** Whether {@code address} is that of the predicate of the definition with that id. */
  boolean isPredicate(String definition, Address address);
}
