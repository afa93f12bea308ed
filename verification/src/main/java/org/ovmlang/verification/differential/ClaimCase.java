package org.ovmlang.verification.differential;

import java.util.List;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/**
 * A claim to compare the implementations on.
 *
 * @param definition the id of the predicate's definition
 * @param inputs the inputs, well formed or not
 * @param world the world; its addresses are those of the deployment
 * @param messages what to send to the contract beside the decider's own message
 * @param missing what the decider is not told of the world
 */
public record ClaimCase(
    String definition,
    List<Octets> inputs,
    InterpretedWorld world,
    List<Octets> messages,
    List<MissingPart> missing) {

  /** Copies the lists. */
  public ClaimCase {
    inputs = List.copyOf(inputs);
    messages = List.copyOf(messages);
    missing = List.copyOf(missing);
  }

  /** A case of which the decider is told everything. */
  public ClaimCase(
      String definition, List<Octets> inputs, InterpretedWorld world, List<Octets> messages) {
    this(definition, inputs, world, messages, List.of());
  }

  /** Whether the decider is told nothing of that. */
  boolean lacks(MissingPart.Kind kind, String name) {
    return missing.contains(new MissingPart(kind, name));
  }
}
