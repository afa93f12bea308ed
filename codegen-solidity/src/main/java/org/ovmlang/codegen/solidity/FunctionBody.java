package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The statements of one generated function, as they are written from the first to the last. */
final class FunctionBody {

  private static final String INDENT = "    ";

  private final List<String> lines = new ArrayList<>();
  private Usage usage = Usage.none();
  private final int linesBefore;
  private boolean okDeclared;
  private boolean okUsed;

  /**
   * An empty body.
   *
   * @param okDeclared whether a variable {@code bool ok} can be used here
   */
  FunctionBody(boolean okDeclared) {
    this(okDeclared, 0);
  }

  private FunctionBody(boolean okDeclared, int linesBefore) {
    this.okDeclared = okDeclared;
    this.linesBefore = linesBefore;
  }

  /** A body for what will be appended to this one. */
  FunctionBody continuation(boolean declaresOk) {
    return new FunctionBody(okDeclared || declaresOk, size());
  }

  /** How many lines the function has so far. */
  int size() {
    return linesBefore + lines.size();
  }

  List<String> lines() {
    return lines;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** What the statements need. */
  Usage usage() {
    return usage;
  }

  /** Whether a word occurs in the statements. */
  boolean mentions(String word) {
    return lines.stream().anyMatch(text -> mentions(text, word));
  }

  /** Adds a statement; the later lines of a long one are indented as they come. */
  void line(String statement) {
    for (String part : statement.split("\n", -1)) {
      lines.add(part);
    }
  }

  /** Notes what a statement needs. */
  void use(Usage more) {
    usage = usage.and(more);
  }

  /** Notes that a variable is declared in this body. */
  void declares(int variable) {
    usage = usage.without(variable);
  }

  /** Adds an early return. */
  void returnIf(Condition condition, String result) {
    use(condition.usage());
    if (condition.code().contains("\n")) {
      line("if (\n    " + condition.code() + "\n) {");
    } else {
      line("if (" + condition.code() + ") {");
    }
    line("    return " + result + ";");
    line("}");
  }

  /** Adds the last statement. */
  void returns(Condition condition) {
    use(condition.usage());
    line("return " + condition.code() + ";");
  }

  /** Adds the steps of a value; where one fails, {@code missing} is returned. */
  void steps(Value value, String missing) {
    use(value.usage());
    List<Value.Step> steps = value.steps();
    for (int i = 0; i < steps.size(); i++) {
      Value.Step step = steps.get(i);
      if (step.isKept()) {
        kept(step, missing);
        continue;
      }
      boolean used = mentions(value.code(), step.name());
      for (int later = i + 1; later < steps.size() && !used; later++) {
        used = mentions(steps.get(later).call(), step.name());
      }
      if (used) {
        tryAssign(step.type(), step.name(), step.call());
      } else {
        tryOnly(step.call());
      }
      returnIf(Condition.primary("!ok", Usage.none()), missing);
    }
  }

  /** A step whose value goes to a place that there is already. */
  private void kept(Value.Step step, String missing) {
    if (step.isSure()) {
      line(step.name() + " = " + step.call() + ";");
    } else {
      tryAssignTo(step.name(), step.call());
      returnIf(Condition.primary("!ok", Usage.none()), missing);
    }
  }

  /** Adds {@code (bool ok, T name) = call}. */
  void tryAssign(String type, String name, String call) {
    okUsed = true;
    if (okDeclared) {
      line(type + " " + name + ";");
      line("(ok, " + name + ") = " + call + ";");
    } else {
      line("(bool ok, " + type + " " + name + ") = " + call + ";");
      okDeclared = true;
    }
  }

  /** Adds {@code (ok, target) = call} for a target that exists. */
  void tryAssignTo(String target, String call) {
    okUsed = true;
    if (!okDeclared) {
      line("bool ok;");
      okDeclared = true;
    }
    line("(ok, " + target + ") = " + call + ";");
  }

  /** Adds {@code (bool ok,) = call}, for the success alone. */
  void tryOnly(String call) {
    okUsed = true;
    line((okDeclared ? "(ok,) = " : "(bool ok,) = ") + call + ";");
    okDeclared = true;
  }

  /** Adds statements whose variables are forgotten afterwards, but for {@code ok}. */
  void block(Consumer<FunctionBody> statements) {
    FunctionBody inner = continuation(true);
    statements.accept(inner);
    // Solidity takes a second ok for shadowing, even one that is declared later.
    if (inner.okUsed && !okDeclared) {
      line("bool ok;");
      okDeclared = true;
    }
    line("{");
    inner.lines.forEach(text -> lines.add(INDENT + text));
    line("}");
    use(inner.usage);
    okUsed |= inner.okUsed;
  }

  /** Adds what a continuation of this body holds. */
  void append(FunctionBody continuation) {
    use(continuation.usage);
    lines.addAll(continuation.lines);
    okDeclared |= continuation.okDeclared;
    okUsed |= continuation.okUsed;
  }

  private static boolean mentions(String code, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(code).find();
  }
}
