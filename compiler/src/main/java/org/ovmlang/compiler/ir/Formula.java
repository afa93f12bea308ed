package org.ovmlang.compiler.ir;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/** A sentence that is true or false once its free variables have values. */
public sealed interface Formula {

  /** Where it was written. */
  Span span();

  /** Gives the visitor the variant. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each variant; a new variant breaks every visitor. */
  interface Visitor<R> {
    R visit(Constant formula);

    R visit(And formula);

    R visit(Or formula);

    R visit(Not formula);

    R visit(Atom formula);

    R visit(Comparison formula);

    R visit(Call formula);

    R visit(ClaimCall formula);

    R visit(Exists formula);

    R visit(ForAll formula);
  }

  /** Truth or falsity itself. */
  record Constant(Span span, boolean value) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** All of at least two conjuncts hold. */
  record And(Span span, List<Formula> operands) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** At least one of at least two disjuncts holds. */
  record Or(Span span, List<Formula> operands) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The operand does not hold. */
  record Not(Span span, Formula operand) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** An atom applied to arguments of its declared types; false if one has no value. */
  record Atom(Span span, AtomDeclaration declaration, List<Term> arguments) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A comparison of two terms of one type; false if one has no value, {@code !=} too. Orderings
   * compare numbers, equality compares values of any type by their canonical encodings.
   */
  record Comparison(Span span, ComparisonOperator operator, Term left, Term right)
      implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The body of a definition of this program (named by its id) with its inputs replaced; false if
   * an argument has no value. Calls never form a cycle.
   */
  record Call(Span span, String definition, List<Term> arguments) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A claim value holds, after the encodings of {@code extraInputs} have been appended to its
   * inputs. It costs one unit of fuel and is false without fuel; false if a term has no value.
   */
  record ClaimCall(Span span, Term claim, List<Term> extraInputs) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Some member of the domain makes the body true; false if an argument has no value. */
  record Exists(Span span, Domain domain, Formula body) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Every member of the domain makes the body true; false if an argument has no value. */
  record ForAll(Span span, Domain domain, Formula body) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
