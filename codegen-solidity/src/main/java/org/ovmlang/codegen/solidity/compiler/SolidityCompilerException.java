package org.ovmlang.codegen.solidity.compiler;

import org.jspecify.annotations.Nullable;

/** No Solidity compiler was found, it could not be run, or its output could not be read. */
public final class SolidityCompilerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message that a user can act upon. */
  public SolidityCompilerException(String message) {
    super(message);
  }

  /** With a message that a user can act upon, and what led to it. */
  public SolidityCompilerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
