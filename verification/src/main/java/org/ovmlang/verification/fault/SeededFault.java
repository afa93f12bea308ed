package org.ovmlang.verification.fault;

import java.util.List;
import java.util.Optional;
import org.ovmlang.verification.differential.Fault;

/**
 * A deliberate mistake: texts of sources become others, or a back end is given another program.
 *
 * @param part what it is made in
 * @param name which it is, unique in its part
 * @param what what is done or left out, a sentence
 * @param edits how it is made in the sources; none if a back end is given another program
 * @param change how the program is changed that the back end is given
 */
public record SeededFault(
    Part part, String name, String what, List<Edit> edits, Optional<Fault> change) {

  /** Copies the list. */
  public SeededFault {
    edits = List.copyOf(edits);
  }

  static SeededFault of(Part part, String name, String what, Edit... edits) {
    return new SeededFault(part, name, what, List.of(edits), Optional.empty());
  }

  static SeededFault of(Part part, Fault change) {
    return new SeededFault(part, change.name(), change.what(), List.of(), Optional.of(change));
  }

  /** The files that it is made in. */
  public List<String> where() {
    return change.isPresent()
        ? List.of("what the " + part.title() + " is given")
        : edits.stream().map(Edit::file).distinct().toList();
  }

  @Override
  public String toString() {
    return part + " " + name;
  }
}
