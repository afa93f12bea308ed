package org.ovmlang.verification.interpreter;

/** A truth takes more hops through claim values than the interpreter makes. */
public final class TooManyHopsException extends TooMuchException {

  private static final long serialVersionUID = 1L;

  TooManyHopsException(int hops) {
    super("more than " + hops + " hops through claim values");
  }
}
