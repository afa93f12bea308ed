package org.ovmlang.verification.metamorphic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.MissingPart;
import org.ovmlang.verification.interpreter.InterpretedWorld;

/**
 * How a case about one program is asked of another: what the other calls the same things.
 *
 * @param definitions ids of definitions
 * @param names names of params and of the user's atoms
 * @param sources names of sources, as witnesses have them
 */
record Translation(
    UnaryOperator<String> definitions, UnaryOperator<String> names, UnaryOperator<String> sources) {

  static final Translation NONE =
      new Translation(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());

  /** The other program calls some definitions by other ids; all else is called the same. */
  static Translation ofDefinitions(Map<String, String> ids) {
    return new Translation(
        id -> ids.getOrDefault(id, id), UnaryOperator.identity(), UnaryOperator.identity());
  }

  ClaimCase of(ClaimCase it) {
    return new ClaimCase(
        definitions.apply(it.definition()),
        it.inputs(),
        of(it.world()),
        it.messages(),
        it.missing().stream().map(this::of).toList());
  }

  private InterpretedWorld of(InterpretedWorld world) {
    List<InterpretedWorld.Witness> witnesses =
        world.witnesses().stream()
            .map(
                it ->
                    new InterpretedWorld.Witness(
                        sources.apply(it.source()),
                        it.arguments(),
                        it.key(),
                        it.start(),
                        it.end(),
                        it.number(),
                        it.value()))
            .toList();
    return new InterpretedWorld(
        witnesses,
        world.looseWitnesses(),
        world.storedValues(),
        keys(world.params(), names),
        keys(world.predicateAddresses(), definitions),
        keys(world.userAtoms(), names),
        world.asOf());
  }

  private MissingPart of(MissingPart part) {
    return switch (part.kind()) {
      case CONSTANT, ATOM -> new MissingPart(part.kind(), names.apply(part.name()));
      case PREDICATE, DECIDER -> new MissingPart(part.kind(), definitions.apply(part.name()));
      case STORE -> part;
    };
  }

  private static <T> Map<String, T> keys(Map<String, T> map, UnaryOperator<String> change) {
    Map<String, T> changed = new HashMap<>();
    map.forEach((key, value) -> changed.put(change.apply(key), value));
    return changed;
  }

  /** The constants of the other program. */
  <T> Map<String, T> params(Map<String, T> params) {
    return keys(params, names);
  }

  /**
   * Where the other program stands, in the words of this one.
   *
   * @param ids of all definitions of this one
   * @param called names of all params and atoms of this one
   */
  Deployment back(Deployment there, Collection<String> ids, Collection<String> called) {
    return new Deployment(
        back(there.predicates(), ids, definitions),
        back(there.userAtoms(), called, names),
        back(there.params(), called, names),
        there.stores());
  }

  private static <T> Map<String, T> back(
      Map<String, T> there, Collection<String> here, UnaryOperator<String> change) {
    Map<String, T> map = new HashMap<>();
    for (String key : here) {
      T value = there.get(change.apply(key));
      if (value != null) {
        map.put(key, value);
      }
    }
    return map;
  }
}
