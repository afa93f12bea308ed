package org.ovmlang.verification.games;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/**
 * What a stage offers to dispute about.
 *
 * @param candidates claims in an order that the seed decides
 */
record Claims(List<Candidate> candidates) {

  Claims {
    candidates = List.copyOf(candidates);
  }

  /**
   * A claim of which the rules know.
   *
   * @param setting where it is made
   * @param definition the id of its definition
   * @param claim the claim
   * @param truth what is so
   */
  record Candidate(Setting setting, String definition, Codec.ClaimValue claim, boolean truth) {}

  /**
   * The world as disputes see it: what anybody may bring is known wherever it may be brought; what
   * is written too late for the world is written too late for the chain, which has more blocks by
   * then.
   *
   * @param most values of these worlds, no more
   */
  static InterpretedWorld everythingProducible(
      InterpretedWorld world, List<InterpretedWorld> more, int most) {
    Set<Octets> values = new LinkedHashSet<>();
    world.witnesses().forEach(witness -> values.add(witness.value()));
    more.forEach(it -> it.witnesses().forEach(witness -> values.add(witness.value())));
    List<Octets> loose = values.stream().limit(most).toList();
    List<InterpretedWorld.Witness> witnesses =
        world.witnesses().stream().filter(it -> loose.contains(it.value())).toList();
    return new InterpretedWorld(
        witnesses,
        loose,
        world.storedValues().stream().map(it -> inTimeOrNever(it, world.asOf())).toList(),
        world.params(),
        world.predicateAddresses(),
        world.userAtoms(),
        world.asOf());
  }

  private static InterpretedWorld.StoredValue inTimeOrNever(
      InterpretedWorld.StoredValue value, BigInteger asOf) {
    return value.block().compareTo(asOf) <= 0
        ? value
        : new InterpretedWorld.StoredValue(
            value.contract(), value.key(), value.value(), Ground.NEVER);
  }
}
