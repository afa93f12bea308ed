package org.ovmlang.verification.fault;

import java.util.List;

/** Mistakes in what all generated contracts share. */
final class SupportLibraryFaults {

  static final List<SeededFault> ALL =
      List.of(
          fault(
              "BYTES_BEHIND_A_MESSAGE",
              "a message may be longer than what is read of it",
              "MessageReader",
              "if (evaluation.next != evaluation.end) {",
              "if (evaluation.next > evaluation.end) {"));

  private SupportLibraryFaults() {}

  private static SeededFault fault(
      String name, String what, String library, String text, String replacement) {
    Edit edit = new Edit(Repository.SUPPORT_LIBRARY + library + ".sol", text, replacement);
    return SeededFault.of(Part.SUPPORT_LIBRARY, name, what, edit);
  }
}
