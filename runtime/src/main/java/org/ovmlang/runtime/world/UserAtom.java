package org.ovmlang.runtime.world;

import java.util.List;
import org.ovmlang.runtime.value.Bytes;

/** An atom that the user of a program implements, such as a state transition. */
@FunctionalInterface
public interface UserAtom {

  /**
   * Whether the atom holds of the encodings of its arguments. A pure function that gives the same
   * answer as its twin on the chain, and false where that one fails.
   */
  boolean holds(List<Bytes> arguments);
}
