package org.ovmlang.verification.interpreter;

/** What is asked for would take the interpreter, which looks at everything in turn, too long. */
public abstract sealed class TooMuchException extends IllegalStateException
    permits TooManyNumbersException, TooManyHopsException, TooManyStepsException {

  private static final long serialVersionUID = 1L;

  TooMuchException(String message) {
    super(message);
  }
}
