package org.ovmlang.verification.mutation;

/**
 * A change that PIT made to the code, and what the tests of its module said.
 *
 * @param className the binary name of the class
 * @param method the name of the method, as in the class file
 * @param line the line of the source, from 1
 * @param source that line, without the space around it; empty if there is no such line
 * @param mutator the simple name of what made the change, without {@code Mutator}
 * @param fate what became of it
 */
record Mutant(String className, String method, int line, String source, String mutator, Fate fate) {

  /** What became of a mutant, in the words of PIT. */
  enum Fate {
    KILLED,
    TIMED_OUT,
    MEMORY_ERROR,
    RUN_ERROR,
    NON_VIABLE,
    SURVIVED,
    NO_COVERAGE;

    /** Whether some test told the mutant from the code. */
    boolean detected() {
      return this == KILLED || this == TIMED_OUT || this == MEMORY_ERROR || this == NON_VIABLE;
    }
  }

  /** The package of the class. */
  String packageName() {
    return className.substring(0, className.lastIndexOf('.'));
  }

  @Override
  public String toString() {
    return className
        + "."
        + method
        + ":"
        + line
        + " "
        + mutator
        + (fate == Fate.NO_COVERAGE ? " (not covered)" : "")
        + (fate == Fate.RUN_ERROR ? " (not judged)" : "")
        + "\n    "
        + source;
  }
}
