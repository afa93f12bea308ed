package org.ovmlang.runtime.store;

import org.jspecify.annotations.Nullable;

/**
 * A store could not be opened, read or written, or what it holds is damaged; the message says which
 * store and what. An answer that fails like this is not an answer: nothing was left out silently.
 */
public final class WitnessStoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure that the store itself found. */
  public WitnessStoreException(String message) {
    super(message);
  }

  /** A failure with what caused it. */
  public WitnessStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
