package org.ovmlang.compiler.ir;

/** The type of a term. */
public sealed interface Type permits BasicType {

  /** The name that a user reads and writes, such as {@code Uint}. */
  String displayName();
}
