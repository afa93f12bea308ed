package org.ovmlang.compiler.resolve;

import java.util.Set;

/**
 * The functions of the language. Their names cannot be given to anything that is called, so that a
 * call means the same in every file and wherever it stands.
 */
public final class Functions {

  /** The names. */
  public static final Set<String> NAMES = Set.of("encode", "decode", "keccak256", "concat");

  private Functions() {}
}
