package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import java.util.SortedSet;
import java.util.TreeSet;

/** The statements of a method under construction, and the variables that they need from outside. */
final class Body implements Fragment {

  private final CodeBlock.Builder code = CodeBlock.builder();
  private final SortedSet<Local> used = new TreeSet<>();
  private final SortedSet<Local> declared = new TreeSet<>();

  /** Appends a statement. */
  Body statement(String format, Object... arguments) {
    code.addStatement(format, arguments);
    return this;
  }

  /** Opens a block. */
  Body begin(String format, Object... arguments) {
    code.beginControlFlow(format, arguments);
    return this;
  }

  /** Closes the block of a condition and opens the one for when it does not hold. */
  Body otherwise() {
    code.nextControlFlow("else");
    return this;
  }

  /** Closes a block. */
  Body end() {
    code.endControlFlow();
    return this;
  }

  /** Appends statements that see what was declared here. */
  Body append(Body more) {
    code.add(more.code());
    used.addAll(more.used);
    declared.addAll(more.declared);
    return this;
  }

  /** The text of an expression, whose variables are noted. */
  CodeBlock use(Expression expression) {
    used.addAll(expression.locals());
    return expression.code();
  }

  /** The name of a variable, which is noted. */
  String use(Local local) {
    used.add(local);
    return local.name();
  }

  /** The name of a variable that is declared here. */
  String declare(Local local) {
    declared.add(local);
    return local.name();
  }

  boolean isEmpty() {
    return code.isEmpty();
  }

  CodeBlock code() {
    return code.build();
  }

  /** The variables that the statements use and do not declare. */
  SortedSet<Local> free() {
    SortedSet<Local> free = new TreeSet<>(used);
    free.removeAll(declared);
    return free;
  }
}
