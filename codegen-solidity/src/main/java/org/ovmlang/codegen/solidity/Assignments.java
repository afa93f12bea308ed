package org.ovmlang.codegen.solidity;

import java.util.List;

/** Statements that assign values; what they need for it is forgotten afterwards. */
final class Assignments {

  private Assignments() {}

  /** Longer lists are filled one by one. */
  private static final int MOST_AT_ONCE = 3;

  /** An expression for a {@code bytes[] memory} with these values, after what it needs. */
  static Condition list(List<Value> values, String name, String missing, FunctionBody body) {
    boolean simple = values.stream().noneMatch(value -> value.isPartial() || value.depth() > 1);
    if (!simple || values.isEmpty() || values.size() > MOST_AT_ONCE) {
      array(values, name, missing, body);
      return Condition.primary(name, body.usage());
    }
    Usage usage = Usage.none();
    for (Value value : values) {
      usage = usage.and(value.usage());
    }
    return Condition.primary("ByteLists.make(" + TermTranslator.codes(values) + ")", usage);
  }

  /** Adds a local {@code bytes[] memory} with these values to a body. */
  static void array(List<Value> values, String name, String missing, FunctionBody body) {
    body.line("bytes[] memory " + name + " = new bytes[](" + values.size() + ");");
    for (int i = 0; i < values.size(); i++) {
      assign(name + "[" + i + "]", values.get(i), missing, body);
    }
  }

  /** Adds an assignment; the variables of its steps are forgotten afterwards. */
  static void assign(String target, Value value, String missing, FunctionBody body) {
    body.use(value.usage());
    String assignment = target + " = " + value.code() + ";";
    if (value.isPartial()) {
      body.block(
          block -> {
            block.steps(value, missing);
            block.line(assignment);
          });
    } else {
      body.line(assignment);
    }
  }
}
