package org.ovmlang.verification.laws;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/**
 * What an engine knows of a world.
 *
 * @param world the parts of the world that it knows
 * @param stores the stores whose contents it knows
 * @param view up to which block it has read the chain
 */
record Knowledge(InterpretedWorld world, Set<Octets> stores, BigInteger view) {

  /** One engine in so many lacks a part of a kind. */
  private static final int ONE_IN = 9;

  Knowledge {
    stores = Set.copyOf(stores);
  }

  /** All there is. */
  static Knowledge all(InterpretedWorld world, Collection<Octets> stores) {
    return new Knowledge(world, Set.copyOf(stores), world.asOf());
  }

  /** For deciders. */
  World of(JavaSide deciders) {
    InterpretedWorld read =
        new InterpretedWorld(
            world.witnesses(),
            world.looseWitnesses(),
            world.storedValues().stream()
                .filter(stored -> stores.contains(stored.contract()))
                .filter(stored -> stored.block().compareTo(view) <= 0)
                .toList(),
            world.params(),
            world.predicateAddresses(),
            world.userAtoms(),
            view);
    return deciders.world(read, stores).at(world.asOf().longValueExact());
  }

  /** The same world, in which there are only the witnesses that this engine knows. */
  InterpretedWorld closed(InterpretedWorld whole) {
    return new InterpretedWorld(
        world.witnesses(),
        world.looseWitnesses(),
        whole.storedValues(),
        whole.params(),
        whole.predicateAddresses(),
        whole.userAtoms(),
        whole.asOf());
  }

  /** Some of this: witnesses are missing, and now and then parts of another kind. */
  Knowledge some(Random random) {
    boolean late = random.nextInt(2 * ONE_IN) == 0;
    return new Knowledge(
        new InterpretedWorld(
            half(world.witnesses(), random),
            world.looseWitnesses(),
            world.storedValues(),
            most(world.params(), random),
            most(world.predicateAddresses(), random),
            most(world.userAtoms(), random),
            world.asOf()),
        random.nextInt(ONE_IN) == 0 ? Set.of() : stores,
        late ? view.subtract(BigInteger.ONE) : view);
  }

  /** This, and these witnesses too. */
  Knowledge with(List<InterpretedWorld.Witness> more) {
    List<InterpretedWorld.Witness> witnesses = new ArrayList<>(world.witnesses());
    witnesses.addAll(more);
    return new Knowledge(
        new InterpretedWorld(
            witnesses,
            world.looseWitnesses(),
            world.storedValues(),
            world.params(),
            world.predicateAddresses(),
            world.userAtoms(),
            world.asOf()),
        stores,
        view);
  }

  private static <T> List<T> half(List<T> whole, Random random) {
    return random.nextInt(3) == 0
        ? whole
        : whole.stream().filter(unused -> random.nextBoolean()).toList();
  }

  private static <T> Map<String, T> most(Map<String, T> whole, Random random) {
    if (random.nextInt(3) != 0) {
      return whole;
    }
    Map<String, T> most = new HashMap<>();
    whole.keySet().stream()
        .sorted()
        .filter(unused -> random.nextInt(ONE_IN) != 0)
        .forEach(key -> most.put(key, whole.get(key)));
    return most;
  }
}
