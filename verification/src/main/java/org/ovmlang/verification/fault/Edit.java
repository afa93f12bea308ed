package org.ovmlang.verification.fault;

/**
 * One text of one source file becomes another.
 *
 * @param file the file, from the root of the repository
 * @param text what stands there, exactly once
 * @param replacement what stands there instead
 */
public record Edit(String file, String text, String replacement) {

  /**
   * The source with the other text in it.
   *
   * @throws IllegalStateException if the source has the text not exactly once: a fault that changes
   *     nothing is none, and one that changes more is another
   */
  String in(String source) {
    int first = source.indexOf(text);
    if (first < 0 || source.indexOf(text, first + 1) >= 0) {
      throw new IllegalStateException(
          file + " has this text " + (first < 0 ? "nowhere" : "several times") + ":\n" + text);
    }
    return source.substring(0, first) + replacement + source.substring(first + text.length());
  }
}
