package org.ovmlang.verification.mutation;

/**
 * Why a mutant need not be killed.
 *
 * @param module the folder of its module
 * @param className the binary name of its class
 * @param method the name of its method, as in the class file
 * @param source a part of the line that was changed: lines move, their text seldom changes
 * @param mutator the simple name of what made the change, without {@code Mutator}
 * @param reason why no test can or should tell it from the code
 */
record Explanation(
    String module, String className, String method, String source, String mutator, String reason) {

  /**
   * Refuses what explains nothing.
   *
   * @throws IllegalArgumentException if a part is empty
   */
  Explanation {
    if (module.isBlank()
        || className.isBlank()
        || method.isBlank()
        || source.isBlank()
        || mutator.isBlank()
        || reason.isBlank()) {
      throw new IllegalArgumentException(
          "an explanation without a part: " + className + "." + method + ": " + source);
    }
  }

  /** Whether this is why a mutant of the module lives. */
  boolean explains(Mutant mutant) {
    return !mutant.fate().detected()
        && mutant.className().equals(className)
        && mutant.method().equals(method)
        && mutant.mutator().equals(mutator)
        && mutant.source().contains(source);
  }

  @Override
  public String toString() {
    return className + "." + method + " " + mutator + "\n    " + source;
  }
}
