package org.ovmlang.compiler.source;

import java.util.Locale;

/** How bad a diagnostic is. */
public enum Severity {
  /** The program is wrong; nothing is emitted. */
  ERROR,
  /** The program is accepted, but a reader should look. */
  WARNING;

  /** The word that messages use: {@code error} or {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
