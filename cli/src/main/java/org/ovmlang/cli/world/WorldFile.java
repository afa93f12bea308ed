package org.ovmlang.cli.world;

import java.util.List;
import java.util.Map;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.ChainView;

/**
 * What a world file says.
 *
 * @param asOf the block as of which chain state is read
 * @param constants the encodings of the deployment constants by name
 * @param predicates the predicate addresses by the id of the definition
 * @param chain the stored values
 * @param witnesses the known witnesses
 * @param warnings names that the program does not use but nearly, a sentence each
 */
public record WorldFile(
    long asOf,
    Map<String, Bytes> constants,
    Map<String, Address> predicates,
    ChainView chain,
    List<Witness> witnesses,
    List<String> warnings) {

  /** Keeps copies. */
  public WorldFile {
    constants = Map.copyOf(constants);
    predicates = Map.copyOf(predicates);
    witnesses = List.copyOf(witnesses);
    warnings = List.copyOf(warnings);
  }

  /** A world that knows nothing, at block 0. */
  public static WorldFile empty() {
    return new WorldFile(0, Map.of(), Map.of(), ChainView.atBlock(0).build(), List.of(), List.of());
  }
}
