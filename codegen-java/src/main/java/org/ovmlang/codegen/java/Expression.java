package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A Java expression.
 *
 * @param code its text
 * @param operator whether it is joined by an operator that binds looser than a negation
 * @param nullable whether its value may be null, which is: no value
 * @param depth how deep it nests; a plain name has 0
 * @param size how many parts it has; a plain name has 1
 * @param locals the variables in it
 */
record Expression(
    CodeBlock code,
    boolean operator,
    boolean nullable,
    int depth,
    int size,
    SortedSet<Local> locals)
    implements Fragment {

  /** Something without parts and variables. */
  static Expression atomic(CodeBlock code) {
    return new Expression(code, false, false, 0, 1, new TreeSet<>());
  }

  /** A variable. */
  static Expression of(Local local) {
    return new Expression(
        CodeBlock.of("$L", local.name()),
        false,
        local.nullable(),
        0,
        1,
        new TreeSet<>(List.of(local)));
  }

  /** An expression made of those parts. */
  static Expression composed(CodeBlock code, boolean nullable, Collection<Expression> parts) {
    int depth = 0;
    int size = 1;
    SortedSet<Local> locals = new TreeSet<>();
    for (Expression part : parts) {
      depth = Math.max(depth, part.depth());
      size += part.size();
      locals.addAll(part.locals());
    }
    return new Expression(code, false, nullable, depth + 1, size, locals);
  }

  /** The expressions, separated by commas, where a line may break. */
  static CodeBlock list(List<Expression> expressions) {
    return expressions.stream().map(Expression::code).collect(CodeBlock.joining(",$W"));
  }

  /** The whole text, by which expressions are told apart. */
  String text() {
    // Without the line's end the writer would keep back what follows the last place to wrap it.
    return CodeBlock.of("$L\n", code).toString();
  }

  /** Whether it is a name or a literal. */
  boolean isTrivial() {
    return depth == 0;
  }

  /** The same, made by an operator. */
  Expression asOperator() {
    return new Expression(code, true, nullable, depth, size, locals);
  }

  /** The same as an operand of any operator: in parentheses if it needs them. */
  Expression asOperand() {
    return operator
        ? new Expression(CodeBlock.of("($L)", code), false, nullable, depth, size, locals)
        : this;
  }

  /** The same, with one more variable. */
  Expression using(Local local) {
    SortedSet<Local> more = new TreeSet<>(locals);
    more.add(local);
    return new Expression(code, operator, nullable, depth, size, more);
  }
}
