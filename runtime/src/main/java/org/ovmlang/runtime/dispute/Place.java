package org.ovmlang.runtime.dispute;

import java.util.List;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/**
 * A place where a dispute goes on.
 *
 * @param predicate whose formula it lies in
 * @param node which part of the formula: {@link #PROVE_CLAIM}, {@link #REFUTE_CLAIM}, or the number
 *     of a quantifier, from 2 to 2^32 - 1
 * @param fuel how many more hops through claim values may be taken from here, 0 to 255
 * @param values of {@link #PROVE_CLAIM} and {@link #REFUTE_CLAIM} the inputs of the claim,
 *     otherwise the values of the variables that are free in that part, at most 65,535; each the
 *     canonical encoding of its typed value
 */
public record Place(Address predicate, long node, int fuel, List<Bytes> values) {

  /** Here somebody is to show that a claim is true. */
  public static final long PROVE_CLAIM = 0;

  /** Here somebody is to show that a claim is false. */
  public static final long REFUTE_CLAIM = 1;

  private static final long MAX_NODE = 0xffff_ffffL;
  private static final int MAX_FUEL = 0xff;
  private static final int MAX_VALUES = 0xffff;

  /** Refuses, with {@link IllegalArgumentException}, numbers that have no encoding. */
  public Place {
    values = List.copyOf(values);
    if (node < 0 || node > MAX_NODE || fuel < 0 || fuel > MAX_FUEL || values.size() > MAX_VALUES) {
      throw new IllegalArgumentException(
          "no place: node " + node + ", fuel " + fuel + ", " + values.size() + " values");
    }
  }

  /** Whether a whole claim is to be proved or refuted here. */
  public boolean isClaim() {
    return node <= REFUTE_CLAIM;
  }
}
