package org.ovmlang.codegen.java;

import com.palantir.javapoet.TypeName;

/**
 * A parameter or local variable of generated code.
 *
 * @param order its place among the parameters of a method that needs it; unique in a class
 * @param name its name, unique where it is visible
 * @param type its type
 */
record Local(int order, String name, TypeName type) implements Comparable<Local> {

  @Override
  public int compareTo(Local other) {
    return Integer.compare(order, other.order);
  }
}
