package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/**
 * What stands where on the chain of a comparison; every address has 20 bytes.
 *
 * @param predicates by definition id, those that are deployed elsewhere too
 * @param userAtoms by name
 * @param params the deployment constants by name, canonically encoded
 * @param stores the stores that a world may fill
 */
public record Deployment(
    Map<String, Octets> predicates,
    Map<String, Octets> userAtoms,
    Map<String, Octets> params,
    List<Octets> stores) {

  /** Copies the collections. */
  public Deployment {
    predicates = Map.copyOf(predicates);
    userAtoms = Map.copyOf(userAtoms);
    params = Map.copyOf(params);
    stores = List.copyOf(stores);
  }

  Octets predicate(String id) {
    return get(predicates, id);
  }

  Octets atom(String name) {
    return get(userAtoms, name);
  }

  Octets param(String name) {
    return get(params, name);
  }

  /**
   * A world where this stands, without witnesses that are in no bucket.
   *
   * @param userAtoms the arguments of which atoms hold, by the names of these
   */
  public InterpretedWorld world(
      List<InterpretedWorld.Witness> witnesses,
      List<InterpretedWorld.StoredValue> storedValues,
      Map<String, List<List<Octets>>> userAtoms,
      BigInteger asOf) {
    return new InterpretedWorld(
        witnesses, List.of(), storedValues, params, predicates, userAtoms, asOf);
  }

  private static Octets get(Map<String, Octets> map, String key) {
    Octets value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("nothing is known of " + key);
    }
    return value;
  }
}
