package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The code of a term. A term that may have no value takes steps first; each may fail, and when all
 * went well the expression is the value.
 *
 * @param code an expression, in which the values of the steps may occur
 * @param depth how many calls are nested in it
 * @param usage what expression and steps need
 * @param steps what comes before, in order
 * @param stepsUsage what the steps alone need
 */
record Value(String code, int depth, Usage usage, List<Step> steps, Usage stepsUsage) {

  /**
   * A call that gives {@code (bool ok, T value)}, or an expression that is kept.
   *
   * @param type the type of the local variable for the value, with its data location; empty if
   *     there is a place for it already
   * @param name the variable, or the place
   * @param call the call or the expression
   * @param isSure whether it is an expression, which always has a value
   */
  record Step(String type, String name, String call, boolean isSure) {

    Step(String type, String name, String call) {
      this(type, name, call, false);
    }

    /** Whether there is a place for the value already. */
    boolean isKept() {
      return type.isEmpty();
    }
  }

  /** The steps alone, for whether there is a value: it is forgotten. */
  Value success() {
    return new Value("", 0, stepsUsage, steps, stepsUsage);
  }

  /** A value that is always there. */
  static Value of(String code, int depth, Usage usage) {
    return new Value(code, depth, usage, List.of(), Usage.none());
  }

  /** Whether it may be missing. */
  boolean isPartial() {
    return !steps.isEmpty();
  }

  /** The same, whose next step or expression needs something besides. */
  Value using(Usage more) {
    return new Value(code, depth, usage.and(more), steps, stepsUsage);
  }

  /** An expression over this value: the code around it, one deeper. */
  Value map(String newCode) {
    return new Value(newCode, depth + 1, usage, steps, stepsUsage);
  }

  /** What is the same for two values that are computed in the same way: nothing else is. */
  String shape() {
    StringBuilder text = new StringBuilder();
    steps.forEach(step -> text.append(step.call()).append("; "));
    String shape = text.append(code).toString();
    for (int i = 0; i < steps.size(); i++) {
      String name = steps.get(i).name();
      if (!name.isEmpty()) {
        shape = shape.replaceAll("\\b" + Pattern.quote(name) + "\\b", "#" + i);
      }
    }
    return shape;
  }

  /** This value, or the part of it that {@code newCode} reads, at no depth of its own. */
  Value member(String newCode) {
    return new Value(newCode, depth, usage, steps, stepsUsage);
  }

  /** The result of one more step, whose call contains this value's code. */
  Value then(Step step) {
    List<Step> all = new ArrayList<>(steps);
    all.add(step);
    return new Value(step.name(), 0, usage, List.copyOf(all), usage);
  }
}
