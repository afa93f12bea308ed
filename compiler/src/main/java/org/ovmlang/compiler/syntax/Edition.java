package org.ovmlang.compiler.syntax;

/** Which surface of the language a file is written in. */
public enum Edition {
  /** Gradual: no edition line; inputs may be untyped and conversions are implicit. */
  LEGACY,
  /** {@code edition 1} on the first line: everything typed, conversions written. */
  EDITION_1
}
