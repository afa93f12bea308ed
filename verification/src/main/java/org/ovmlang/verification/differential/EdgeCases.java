package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;

/**
 * The cases of an {@link EdgeProgram}: nothing of them is left to chance. Each input that stands at
 * an edge has its neighbour on either side; each encoding is damaged at every word of it in every
 * way that a decoder might overlook.
 */
public final class EdgeCases {

  /**
   * What is sent beside what the decider says: nothing, and the branch behind the last of two,
   * without and with an empty message for a claim that is called there.
   */
  private static final List<Octets> MESSAGES =
      List.of(Octets.EMPTY, new Octets("0002"), new Octets("000200000000"));

  private final EdgeProgram program;
  private final EdgeWorld world;
  private final List<ClaimCase> cases = new ArrayList<>();

  private EdgeCases(EdgeProgram program, Deployment deployment) {
    this.program = program;
    this.world = new EdgeWorld(deployment);
  }

  /** All cases of a program where it is deployed. */
  public static List<ClaimCase> of(EdgeProgram program, Deployment deployment) {
    EdgeCases cases = new EdgeCases(program, deployment);
    switch (program) {
      case ENCODINGS -> EncodingEdges.add(cases, deployment);
      case TERMS -> TermEdges.add(cases, deployment);
      case ATOMS -> AtomEdges.add(cases, deployment);
      case ABSENT -> WitnessEdges.addAbsent(cases, deployment);
      case FUEL -> WitnessEdges.addFuel(cases, deployment);
      case OPEN -> OpenEdges.add(cases, deployment);
    }
    return List.copyOf(cases.cases);
  }

  /** The world of the cases that are added from now on. */
  EdgeWorld world() {
    return world;
  }

  /** The address of a definition of the program, as a word. */
  Octets address(Deployment deployment, String definition) {
    return deployment.predicate(program.id(definition)).addressWord();
  }

  /** A claim value of a definition of the program, encoded. */
  Octets claim(Deployment deployment, String definition, Octets... inputs) {
    return Codec.encode(new Codec.ClaimValue(address(deployment, definition), List.of(inputs)));
  }

  /** A case with these inputs. */
  void add(String definition, Octets... inputs) {
    add(definition, MESSAGES, inputs);
  }

  /** The same with these messages beside what the decider says. */
  void add(String definition, List<Octets> messages, Octets... inputs) {
    cases.add(new ClaimCase(program.id(definition), List.of(inputs), world.toWorld(), messages));
  }

  /** The same, and one with each damage to each of the inputs, and others with fewer and more. */
  void addDamaged(String definition, Octets... inputs) {
    add(definition, inputs);
    List<Octets> sound = List.of(inputs);
    add(definition, sound.subList(0, sound.size() - 1).toArray(Octets[]::new));
    List<Octets> more = new ArrayList<>(sound);
    more.add(Octets.EMPTY);
    add(definition, more.toArray(Octets[]::new));
    for (int i = 0; i < inputs.length; i++) {
      for (Octets damaged : InputMutations.everyDamage(inputs[i])) {
        List<Octets> changed = new ArrayList<>(sound);
        changed.set(i, damaged);
        add(definition, changed.toArray(Octets[]::new));
      }
    }
  }
}
