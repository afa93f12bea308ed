package org.ovmlang.verification.interpreter;

import java.math.BigInteger;

/** Says that a quantifier ranges over more numbers than are looked at one by one. */
final class TooManyNumbersException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  TooManyNumbersException(BigInteger from, BigInteger to) {
    super("too many numbers from " + from + " to " + to);
  }
}
