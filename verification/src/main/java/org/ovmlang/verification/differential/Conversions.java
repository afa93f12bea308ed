package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.world.ChainView;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/** From the interpreter's data to the runtime's. */
final class Conversions {

  private Conversions() {}

  static Bytes bytes(Octets octets) {
    return Bytes.of(octets.bytes());
  }

  static List<Bytes> bytes(List<Octets> octets) {
    return octets.stream().map(Conversions::bytes).toList();
  }

  static Octets octets(Bytes bytes) {
    return Octets.of(bytes.toArray());
  }

  static Octets octets(Address address) {
    return Octets.of(address.toArray());
  }

  static Address address(Octets octets) {
    return Address.of(octets.bytes());
  }

  static Claim claim(Codec.ClaimValue claim) {
    return new Claim(address(claim.predicate().slice(12, 32)), bytes(claim.inputs()));
  }

  static Place place(OpenPlace place) {
    return new Place(address(place.predicate()), place.node(), place.fuel(), bytes(place.values()));
  }

  /**
   * The world of a case, as far as the decider is told; every other store of {@code knownStores} is
   * known whole.
   *
   * @param deciders finds the decider of a definition by its id
   * @param facts what the adjudicator has recorded
   */
  static World world(
      CheckedProgram program,
      ClaimCase claimCase,
      Set<Octets> knownStores,
      Function<String, Decider<?>> deciders,
      List<RecordedFact> facts) {
    InterpretedWorld world = claimCase.world();
    Set<Octets> told = new HashSet<>(knownStores);
    told.removeIf(store -> claimCase.lacks(MissingPart.Kind.STORE, store.hex()));
    World.Builder builder =
        World.builder()
            .witnesses(store(world))
            .chain(chain(world, told, facts))
            .asOf(world.asOf().longValueExact());
    world
        .params()
        .forEach(
            (name, value) -> {
              if (!claimCase.lacks(MissingPart.Kind.CONSTANT, name)) {
                builder.constant(name, bytes(value));
              }
            });
    for (Definition definition : program.definitions()) {
      String id = definition.id();
      Octets address = world.predicateAddresses().get(id);
      if (address != null && !claimCase.lacks(MissingPart.Kind.PREDICATE, id)) {
        builder.predicateAddress(id, address(address));
        if (definition.kind() == DefinitionKind.PREDICATE
            && !claimCase.lacks(MissingPart.Kind.DECIDER, id)) {
          builder.decider(address(address), deciders.apply(id));
        }
      }
    }
    world
        .userAtoms()
        .forEach(
            (name, allowed) -> {
              if (!claimCase.lacks(MissingPart.Kind.ATOM, name)) {
                Set<List<Bytes>> holds = new HashSet<>();
                allowed.forEach(arguments -> holds.add(bytes(arguments)));
                builder.atom(name, holds::contains);
              }
            });
    return builder.build();
  }

  private static WitnessStore store(InterpretedWorld world) {
    return world.looseWitnesses().isEmpty()
        ? witnesses(world)
        : new LooseStore(witnesses(world), bytes(world.looseWitnesses()));
  }

  private static InMemoryWitnessStore witnesses(InterpretedWorld world) {
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    for (InterpretedWorld.Witness witness : world.witnesses()) {
      store.put(witness(witness));
    }
    return store;
  }

  static Witness witness(InterpretedWorld.Witness witness) {
    Witness converted =
        Witness.of(new Bucket(witness.source(), bytes(witness.arguments())), bytes(witness.value()))
            .withKey(bytes(witness.key()))
            .withOrder(witness.number());
    // A runtime's witness has no empty range: nothing would find it.
    return witness.start().compareTo(witness.end()) < 0
        ? converted.withRange(new Range(witness.start(), witness.end()))
        : converted;
  }

  private static ChainView chain(
      InterpretedWorld world, Set<Octets> knownStores, List<RecordedFact> facts) {
    BigInteger last = world.asOf();
    for (InterpretedWorld.StoredValue stored : world.storedValues()) {
      last = last.max(stored.block());
    }
    ChainView.Builder builder = ChainView.atBlock(last.longValueExact());
    knownStores.forEach(store -> builder.store(address(store)));
    for (RecordedFact fact : facts) {
      builder.fact(claim(fact.claim()), fact.truth(), bytes(fact.message()));
    }
    for (InterpretedWorld.StoredValue stored : world.storedValues()) {
      if (!knownStores.contains(stored.contract())) {
        continue;
      }
      builder.stored(
          address(stored.contract()),
          bytes(stored.key()),
          bytes(stored.value()),
          stored.block().longValueExact());
    }
    return builder.build();
  }
}
