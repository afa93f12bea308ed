package org.ovmlang.codegen.java;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ovmlang.compiler.ir.Variable;

/** Inputs of a definition or an atom as parameters or as components of a record. */
final class Components {

  private Components() {}

  /** The Java names of inputs, in order; all different. */
  static List<String> names(List<Variable> inputs, UnaryOperator<String> rule) {
    Set<String> sourceNames = new HashSet<>();
    inputs.forEach(input -> sourceNames.add(input.name()));
    List<String> names = new ArrayList<>();
    for (Variable input : inputs) {
      String name = rule.apply(input.name());
      while (names.contains(name) || (!name.equals(input.name()) && sourceNames.contains(name))) {
        name += "_";
      }
      names.add(name);
    }
    return names;
  }
}
