package org.ovmlang.verification.interpreter;

/** A truth takes the evaluation of more formulas than the interpreter was given. */
public final class TooManyStepsException extends TooMuchException {

  private static final long serialVersionUID = 1L;

  TooManyStepsException() {
    super("too many formulas to evaluate");
  }
}
