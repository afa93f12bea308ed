package org.ovmlang.codegen.java;

import com.palantir.javapoet.TypeName;

/**
 * A parameter or local variable of generated code.
 *
 * @param order its place among the parameters of a method that needs it; unique in a class
 * @param name its name, unique where it is visible
 * @param type its type
 * @param nullable whether it may be null where others see it
 */
record Local(int order, String name, TypeName type, boolean nullable) implements Comparable<Local> {

  /** A variable whose value is there. */
  Local(int order, String name, TypeName type) {
    this(order, name, type, false);
  }

  /** The same, null where there is no value. */
  Local asNullable() {
    return new Local(order, name, type, true);
  }

  @Override
  public int compareTo(Local other) {
    return Integer.compare(order, other.order);
  }
}
