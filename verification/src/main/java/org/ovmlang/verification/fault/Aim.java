package org.ovmlang.verification.fault;

import java.util.Map;
import java.util.Optional;
import org.ovmlang.verification.differential.EdgeProgram;

/**
 * On which program a mistake in contracts should show. It is tried there first, which saves
 * compiling it for many others; where it does not show, it is hunted on all of them.
 */
final class Aim {

  private static final Map<String, EdgeProgram> BY_LIBRARY =
      Map.ofEntries(
          Map.entry("AbiReader", EdgeProgram.ENCODINGS),
          Map.entry("StrictCodec", EdgeProgram.ENCODINGS),
          Map.entry("ClaimValues", EdgeProgram.ENCODINGS),
          Map.entry("Arithmetic", EdgeProgram.TERMS),
          Map.entry("Signatures", EdgeProgram.ATOMS),
          Map.entry("DoubleLayerTree", EdgeProgram.ATOMS),
          Map.entry("Atoms", EdgeProgram.ATOMS),
          Map.entry("Range", EdgeProgram.ATOMS),
          Map.entry("PredicateBase", EdgeProgram.ATOMS),
          Map.entry("ClaimCalls", EdgeProgram.FUEL),
          Map.entry("MessageReader", EdgeProgram.FUEL));

  /** Where a library, or a part of the emitter, has mistakes of more than one kind. */
  private static final Map<String, EdgeProgram> BY_NAME =
      Map.ofEntries(
          Map.entry("INPUT_BEHIND_THE_LAST", EdgeProgram.TERMS),
          Map.entry("MEMBERSHIP_SKIPPED", EdgeProgram.ABSENT),
          Map.entry("MEMBERSHIP_UNCHECKED", EdgeProgram.ABSENT),
          Map.entry("ARGUMENTS_OF_QUANTIFIERS_UNCHECKED", EdgeProgram.ABSENT),
          Map.entry("OTHER_PLACE_LEFT_OPEN", EdgeProgram.ABSENT),
          Map.entry("LAST_VALUE_OF_A_PLACE_FORGOTTEN", EdgeProgram.ABSENT),
          Map.entry("MORE_VALUES_THAN_A_PLACE_HAS", EdgeProgram.ABSENT),
          Map.entry("CLAIMS_OF_ANY_PREDICATE", EdgeProgram.TERMS),
          Map.entry("ONE_PART_TOO_MUCH_IN_A_CLAIM_VALUE", EdgeProgram.OPEN));

  private Aim() {}

  /** The program to try it on first; none for a mistake that is in no contract. */
  static Optional<Specimen> of(SeededFault fault) {
    EdgeProgram named = BY_NAME.get(fault.name());
    return switch (fault.part()) {
      case SUPPORT_LIBRARY ->
          Optional.ofNullable(named == null ? BY_LIBRARY.get(library(fault)) : named)
              .map(Specimen::edges);
      case SOLIDITY_EMITTER ->
          Optional.of(Specimen.edges(named == null ? EdgeProgram.TERMS : named));
      case JAVA_EMITTER, ADJUDICATOR, RUNTIME, COMPILER -> Optional.empty();
    };
  }

  private static String library(SeededFault fault) {
    String file = fault.edits().get(0).file();
    return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
  }
}
