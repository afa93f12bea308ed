package org.ovmlang.compiler.lower;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.HexLiteral;
import org.ovmlang.compiler.syntax.IntegerLiteral;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.StringLiteral;

/** The names in scope, innermost first; immutable. */
final class Bindings {

  static final Bindings EMPTY = new Bindings(null, "", null, null, null);

  private final @Nullable Bindings outer;
  private final String name;
  private final @Nullable Variable variable;
  private final @Nullable Term value;
  private final @Nullable ExpressionSyntax literal;

  private Bindings(
      @Nullable Bindings outer,
      String name,
      @Nullable Variable variable,
      @Nullable Term value,
      @Nullable ExpressionSyntax literal) {
    this.outer = outer;
    this.name = name;
    this.variable = variable;
    this.value = value;
    this.literal = literal;
  }

  Bindings with(String name, Variable variable) {
    return new Bindings(this, name, variable, null, null);
  }

  /** A name that stands for a term: {@code let} is substitution. */
  Bindings with(String name, Term value) {
    return new Bindings(this, name, null, value, null);
  }

  /** A name that stands for a literal, which takes the type that each mention asks for. */
  Bindings withLiteral(String name, Term value, ExpressionSyntax literal) {
    return new Bindings(this, name, null, value, literal);
  }

  /** The literal that the expression is, or that {@code let} has given its name to. */
  Optional<ExpressionSyntax> literal(ExpressionSyntax expression) {
    ExpressionSyntax inner = expression.withoutParentheses();
    if (inner instanceof IntegerLiteral
        || inner instanceof HexLiteral
        || inner instanceof StringLiteral) {
      return Optional.of(inner);
    }
    if (inner instanceof NameExpression mention) {
      for (Bindings b = this; b.outer != null; b = b.outer) {
        if (b.name.equals(mention.name())) {
          return Optional.ofNullable(b.literal);
        }
      }
    }
    return Optional.empty();
  }

  boolean contains(String wanted) {
    return find(wanted, null).isPresent();
  }

  /** The term that the name stands for where it is mentioned at {@code span}. */
  Optional<Term> find(String wanted, @Nullable Span span) {
    for (Bindings b = this; b.outer != null; b = b.outer) {
      if (!b.name.equals(wanted)) {
        continue;
      }
      if (b.value != null) {
        return Optional.of(b.value);
      }
      if (b.variable != null) {
        return Optional.of(
            new Term.VariableTerm(span == null ? b.variable.span() : span, b.variable));
      }
    }
    return Optional.empty();
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Bindings b = this; b.outer != null; b = b.outer) {
      names.add(b.name);
    }
    return names;
  }
}
