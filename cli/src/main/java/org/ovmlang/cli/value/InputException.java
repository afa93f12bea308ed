package org.ovmlang.cli.value;

/** Something the user wrote, other than the program, is wrong; the message says where and what. */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Fails with a message for the user. */
  public InputException(String message) {
    super(message);
  }

  /** Fails with a message for the user and what led to it. */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }

  /** This failure, met inside of {@code place}. */
  public InputException in(String place) {
    return new InputException(place + ": " + getMessage(), this);
  }
}
