package org.ovmlang.fuzzing;

/** Checking: every program is accepted, or refused with an error. */
public final class CheckTarget {

  private static final Program PROGRAM = Program.inFolder();

  private CheckTarget() {}

  /** Checks {@code input}, which is one file or several. */
  public static void fuzzerTestOneInput(byte[] input) {
    PROGRAM.check(input);
  }
}
