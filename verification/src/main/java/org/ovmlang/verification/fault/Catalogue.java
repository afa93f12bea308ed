package org.ovmlang.verification.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ovmlang.verification.differential.Fault;

/** All deliberate mistakes. */
public final class Catalogue {

  /**
   * Those that nothing finds yet, as their texts say them. They stay in the catalogue and in the
   * report: what looks at their part is to be extended, and not for them alone.
   */
  static final Set<String> NOT_CAUGHT =
      Set.of(
          "JAVA_EMITTER MISSING_VALUE_IS_TRUE",
          "SOLIDITY_EMITTER NEXT_ELEMENT",
          "SOLIDITY_EMITTER OTHER_FIELD",
          "SOLIDITY_EMITTER UNEQUAL_IS_EQUAL",
          "SOLIDITY_EMITTER ARGUMENTS_OF_QUANTIFIERS_UNCHECKED",
          "SOLIDITY_EMITTER INDEX_AT_THE_LENGTH",
          "SUPPORT_LIBRARY PRODUCTS_WRAP",
          "SUPPORT_LIBRARY OFFSETS_UNCHECKED",
          "SUPPORT_LIBRARY PADDING_UNCHECKED",
          "SUPPORT_LIBRARY TRUTH_OF_ANY_WORD",
          "SUPPORT_LIBRARY TEXT_OF_ANY_BYTES",
          "SUPPORT_LIBRARY ADDRESS_OF_ANY_WORD",
          "SUPPORT_LIBRARY INPUT_BEHIND_THE_LAST",
          "SUPPORT_LIBRARY FUEL_UNASKED",
          "SUPPORT_LIBRARY LAST_BYTE_OF_SIGNATURES_UNCHECKED",
          "SUPPORT_LIBRARY SIDES_OF_THE_TREE_SWAPPED",
          "SUPPORT_LIBRARY RANGE_BEYOND_ITS_LEAF",
          "SUPPORT_LIBRARY STORED_AFTER_THE_DISPUTE_BEGAN",
          "SUPPORT_LIBRARY RANGES_TOUCH");

  private Catalogue() {}

  /** All of them, part by part. */
  public static List<SeededFault> all() {
    List<SeededFault> all = new ArrayList<>();
    for (Part part : Part.values()) {
      all.addAll(of(part));
    }
    return all;
  }

  /** Those that are known to be caught. */
  static List<SeededFault> caught() {
    return all().stream().filter(fault -> !NOT_CAUGHT.contains(fault.toString())).toList();
  }

  /** Those in one part. */
  public static List<SeededFault> of(Part part) {
    return switch (part) {
      case JAVA_EMITTER -> withChanges(part, JavaEmitterFaults.ALL);
      case SOLIDITY_EMITTER -> withChanges(part, SolidityEmitterFaults.ALL);
      case SUPPORT_LIBRARY -> SupportLibraryFaults.ALL;
      case ADJUDICATOR -> AdjudicatorFaults.ALL;
      case RUNTIME -> RuntimeFaults.ALL;
      case COMPILER -> CompilerFaults.ALL;
    };
  }

  /** A back end that is given another program is a faulty one, too. */
  private static List<SeededFault> withChanges(Part part, List<SeededFault> edits) {
    List<SeededFault> all = new ArrayList<>();
    for (Fault change : Fault.values()) {
      all.add(SeededFault.of(part, change));
    }
    all.addAll(edits);
    return all;
  }
}
