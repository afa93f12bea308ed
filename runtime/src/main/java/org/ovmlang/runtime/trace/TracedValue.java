package org.ovmlang.runtime.trace;

/**
 * A value that a formula was about.
 *
 * @param name the variable, or the term as it was written
 * @param text the value, readable and shortened; {@code no value} where the term has none
 */
public record TracedValue(String name, String text) {

  /** {@code name = text}. */
  @Override
  public String toString() {
    return name + " = " + text;
  }
}
