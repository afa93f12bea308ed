package org.ovmlang.cli;

/** What the exit status of {@code ovmc} means. */
final class ExitStatus {

  /** It did what it was asked to. */
  static final int OK = 0;

  /** The program is wrong; the diagnostics say where. */
  static final int WRONG_PROGRAM = 1;

  /** The command line, the claim or the world file is wrong. */
  static final int USAGE = 2;

  /**
   * Anything else: a file that cannot be written, an error of its own. EX_SOFTWARE of the BSD
   * sysexits convention.
   */
  static final int FAILURE = 70;

  private ExitStatus() {}
}
