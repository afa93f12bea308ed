package org.ovmlang.cli;

import java.util.Locale;

/** How a result is printed. */
enum OutputFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
