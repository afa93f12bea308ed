package org.ovmlang.verification.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ovmlang.verification.differential.Fault;

/** All deliberate mistakes. */
public final class Catalogue {

  /**
   * Those that nothing finds yet, as their texts say them: none. One that is added here stays in
   * the catalogue and in the report, until what looks at its part has been extended.
   */
  static final Set<String> NOT_CAUGHT = Set.of();

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
