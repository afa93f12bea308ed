package org.ovmlang.compiler.plan;

/** What a term has to do with the number that a loop has come to. */
enum Dependence {
  /** Nothing; its value is there before the loop. */
  NONE,
  /** Nothing; but it needs the value of a variable that is bound within the loop. */
  LOCAL,
  /** It is the number. */
  NUMBER,
  /** It is the encoding of the number. */
  ENCODED,
  /** It is made of the number, and may have no value. */
  OTHER;

  /** Whether its value may change with the number. */
  boolean onNumber() {
    return compareTo(NUMBER) >= 0;
  }

  /** That of a term of which this and {@code other} are parts. */
  Dependence joined(Dependence other) {
    if (onNumber() || other.onNumber()) {
      return OTHER;
    }
    return this == LOCAL || other == LOCAL ? LOCAL : NONE;
  }
}
