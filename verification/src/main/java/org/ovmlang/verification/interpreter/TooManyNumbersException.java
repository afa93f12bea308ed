package org.ovmlang.verification.interpreter;

import java.math.BigInteger;

/** Says that a quantifier ranges over more numbers than are looked at one by one. */
public final class TooManyNumbersException extends TooMuchException {

  private static final long serialVersionUID = 1L;

  TooManyNumbersException(BigInteger from, BigInteger to) {
    super("too many numbers from " + from + " to " + to);
  }
}
