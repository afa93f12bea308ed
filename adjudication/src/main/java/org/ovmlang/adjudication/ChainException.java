package org.ovmlang.adjudication;

import org.jspecify.annotations.Nullable;

/** The node could not be reached, refused a request, or did not include a transaction in time. */
public class ChainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what the node said. */
  public ChainException(String message) {
    super(message);
  }

  /** With what was attempted and what led to the failure. */
  public ChainException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
