package org.ovmlang.verification.traps;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/**
 * A claim and its truth by the reference semantics.
 *
 * @param definition the id of the predicate
 * @param inputs its inputs
 * @param witnesses what the sources hold
 * @param messages what to send to the contract beside the decider's message
 * @param truth whether the claim is true
 */
record TrapCase(
    String definition,
    List<Octets> inputs,
    List<InterpretedWorld.Witness> witnesses,
    List<Octets> messages,
    boolean truth) {

  /** A claim with its inputs in hexadecimal. */
  static TrapCase of(String definition, boolean truth, String... inputs) {
    List<Octets> octets = new ArrayList<>();
    for (String input : inputs) {
      octets.add(new Octets(input));
    }
    return new TrapCase(definition, octets, List.of(), List.of(), truth);
  }

  /** The same with a witness more; the bucket's arguments, the key and the value in hexadecimal. */
  TrapCase witness(String source, List<String> bucket, String key, String value) {
    List<InterpretedWorld.Witness> more = new ArrayList<>(witnesses);
    more.add(
        new InterpretedWorld.Witness(
            source,
            bucket.stream().map(Octets::new).toList(),
            new Octets(key),
            BigInteger.ZERO,
            BigInteger.ZERO,
            BigInteger.ZERO,
            new Octets(value)));
    return new TrapCase(definition, inputs, more, messages, truth);
  }

  /** The same with a witness that a source holds without a key. */
  TrapCase witness(String source, String value) {
    return witness(source, List.of(), "", value);
  }

  /** The same with a message more. */
  TrapCase message(Octets message) {
    List<Octets> more = new ArrayList<>(messages);
    more.add(message);
    return new TrapCase(definition, inputs, witnesses, more, truth);
  }

  /** The same with other inputs, of the same truth. */
  TrapCase withInputs(UnaryOperator<Octets> change) {
    return new TrapCase(
        definition, inputs.stream().map(change).toList(), witnesses, messages, truth);
  }

  /** The case where the predicates stand at these addresses. */
  ClaimCase at(Deployment deployment) {
    InterpretedWorld world = deployment.world(witnesses, List.of(), Map.of(), BigInteger.ONE);
    return new ClaimCase(definition, inputs, world, messages);
  }
}
