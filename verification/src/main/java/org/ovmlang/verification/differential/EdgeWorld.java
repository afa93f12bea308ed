package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/** What is so in the cases of an {@link EdgeProgram}. */
final class EdgeWorld {

  static final long AS_OF = 10;

  private final Deployment deployment;
  private final List<InterpretedWorld.Witness> witnesses = new ArrayList<>();
  private final List<InterpretedWorld.StoredValue> stored = new ArrayList<>();
  private final List<List<Octets>> accepted = new ArrayList<>();

  EdgeWorld(Deployment deployment) {
    this.deployment = deployment;
  }

  /** A witness that is found under a key. */
  void witness(String source, Octets key, Octets value) {
    witnesses.add(
        new InterpretedWorld.Witness(
            source, List.of(), key, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, value));
  }

  /** A value that a store had from a block on. */
  void stored(Octets key, Octets value, long block) {
    stored.add(
        new InterpretedWorld.StoredValue(
            deployment.stores().get(0), key, value, BigInteger.valueOf(block)));
  }

  /** Arguments of which the atom of the user holds, whatever it is called. */
  void accepted(Octets... arguments) {
    accepted.add(List.of(arguments));
  }

  InterpretedWorld toWorld() {
    return deployment.world(
        witnesses,
        stored,
        deployment.userAtoms().keySet().stream()
            .collect(Collectors.toMap(name -> name, name -> List.copyOf(accepted))),
        BigInteger.valueOf(AS_OF));
  }
}
