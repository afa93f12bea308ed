package org.ovmlang.verification.fault;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.verification.differential.Fault;

/** All deliberate mistakes. */
public final class Catalogue {

  private Catalogue() {}

  /** All of them, part by part. */
  public static List<SeededFault> all() {
    List<SeededFault> all = new ArrayList<>();
    for (Part part : Part.values()) {
      all.addAll(of(part));
    }
    return all;
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
