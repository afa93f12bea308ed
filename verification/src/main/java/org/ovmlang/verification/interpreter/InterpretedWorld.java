package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Everything that the truth of a claim depends on beside the claim itself: plain lists and maps.
 *
 * @param witnesses what the open sources hold
 * @param looseWitnesses values that every open source holds whatever its bucket and key; this is
 *     how the values that a message brings are added to a world
 * @param storedValues the contents of the storage contracts
 * @param params the deployment constants by name, canonically encoded
 * @param predicateAddresses the address (20 bytes) of each deployed definition by its id
 * @param userAtoms the argument lists for which each of the user's atoms holds, by name
 * @param asOf the block as of which storage is read
 */
public record InterpretedWorld(
    List<Witness> witnesses,
    List<Octets> looseWitnesses,
    List<StoredValue> storedValues,
    Map<String, Octets> params,
    Map<String, Octets> predicateAddresses,
    Map<String, List<List<Octets>>> userAtoms,
    BigInteger asOf) {

  /** Copies the collections. */
  public InterpretedWorld {
    witnesses = List.copyOf(witnesses);
    looseWitnesses = List.copyOf(looseWitnesses);
    storedValues = List.copyOf(storedValues);
    params = Map.copyOf(params);
    predicateAddresses = Map.copyOf(predicateAddresses);
    userAtoms = Map.copyOf(userAtoms);
  }

  /**
   * A value that a source holds.
   *
   * @param source the name of the source
   * @param arguments which bucket of that source
   * @param key the key under which an exact source finds it
   * @param start the start of the range under which an overlapping source finds it
   * @param end the end (exclusive) of that range
   * @param number the number under which an ordered source finds it
   * @param value the bytes, whether or not they encode anything
   */
  public record Witness(
      String source,
      List<Octets> arguments,
      Octets key,
      BigInteger start,
      BigInteger end,
      BigInteger number,
      Octets value) {

    /** Copies the arguments. */
    public Witness {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * One writing to a storage contract; every key is written at most once.
   *
   * @param contract its address, 20 bytes
   * @param key the key
   * @param value the value
   * @param block the block of the writing, from 1
   */
  public record StoredValue(Octets contract, Octets key, Octets value, BigInteger block) {}

  /** Which octets are values in this world. */
  Codec codec() {
    return new Codec(predicateAddresses);
  }

  /** The same world with these witnesses in its stores, and no others. */
  public InterpretedWorld withWitnesses(List<Witness> others) {
    return new InterpretedWorld(
        others, looseWitnesses, storedValues, params, predicateAddresses, userAtoms, asOf);
  }

  /** The same world, in which every open source also finds these values. */
  public InterpretedWorld withLooseWitnesses(List<Octets> values) {
    return new InterpretedWorld(
        witnesses, values, storedValues, params, predicateAddresses, userAtoms, asOf);
  }
}
