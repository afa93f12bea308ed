package org.ovmlang.runtime.trace;

/**
 * A place of the user's source.
 *
 * @param file the source file below its source root
 * @param line the 1-based line
 * @param column the 1-based column, in code points
 * @param text the formula or definition that begins there, on one line, shortened
 */
public record SourcePlace(String file, int line, int column, String text) {

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
