package org.ovmlang.verification.interpreter;

import java.util.List;

/**
 * A place that a message leaves open.
 *
 * @param predicate the address of the predicate whose formula it lies in, 20 bytes
 * @param node {@link #PROVE_CLAIM}, {@link #REFUTE_CLAIM}, or the number of a quantifier
 * @param fuel the hops through claim values that are left
 * @param values the inputs of the claim, or the values of the quantifier's free variables
 */
public record OpenPlace(Octets predicate, int node, int fuel, List<Octets> values) {

  /** Somebody is to show that a claim is true. */
  public static final int PROVE_CLAIM = 0;

  /** Somebody is to show that a claim is false. */
  public static final int REFUTE_CLAIM = 1;

  /** Copies the values. */
  public OpenPlace {
    values = List.copyOf(values);
  }

  /** The place itself as a position writes it. */
  Octets packed() {
    Octets packed = predicate.then(last(4, node)).then(last(1, fuel)).then(last(2, values.size()));
    for (Octets value : values) {
      packed = packed.then(last(4, value.length())).then(value);
    }
    return packed;
  }

  /** The position of these places. */
  public static Octets position(List<OpenPlace> places) {
    return Octets.join(places.stream().map(OpenPlace::packed).toList());
  }

  /** The last bytes of the word of a number. */
  private static Octets last(int bytes, long number) {
    return Octets.word(number).slice(32 - bytes, 32);
  }
}
