package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;

/**
 * A mistake that a back end could make. A faulty back end is the real one, given a program in which
 * the mistake has been made everywhere it can be.
 */
public enum Fault {
  /** The last conjunct of every conjunction is forgotten. */
  DROPPED_CONJUNCT {
    @Override
    Formula conjunction(Formula.And formula, List<Formula> operands) {
      return operands.size() == 2
          ? operands.get(0)
          : new Formula.And(formula.span(), operands.subList(0, operands.size() - 1));
    }
  },
  /** Every ordering is read from right to left. */
  REVERSED_COMPARISON {
    @Override
    Formula atom(Formula.Atom formula) {
      List<Term> arguments = formula.arguments();
      return formula.declaration().name().equals("IsLessThan")
          ? new Formula.Atom(
              formula.span(), formula.declaration(), List.of(arguments.get(1), arguments.get(0)))
          : formula;
    }

    // The sides are swapped: that is the fault.
    @SuppressWarnings("ArgumentSelectionDefectChecker")
    @Override
    Formula comparison(Formula.Comparison formula) {
      return formula.operator().isOrdering()
          ? new Formula.Comparison(
              formula.span(), formula.operator(), formula.right(), formula.left())
          : formula;
    }
  },
  /** Orderings miss, or add, the case of equality. */
  OFF_BY_ONE {
    @Override
    Formula comparison(Formula.Comparison formula) {
      ComparisonOperator operator =
          switch (formula.operator()) {
            case LESS -> ComparisonOperator.LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> ComparisonOperator.LESS;
            case GREATER -> ComparisonOperator.GREATER_OR_EQUAL;
            case GREATER_OR_EQUAL -> ComparisonOperator.GREATER;
            case EQUAL -> ComparisonOperator.EQUAL;
            case NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
          };
      return new Formula.Comparison(formula.span(), operator, formula.left(), formula.right());
    }
  },
  /** A disjunction is taken for a conjunction. */
  OR_AS_AND {
    @Override
    Formula disjunction(Formula.Or formula, List<Formula> operands) {
      return new Formula.And(formula.span(), operands);
    }
  },
  /** Whatever a source finds is trusted. */
  MEMBERSHIP_SKIPPED {
    @Override
    Domain domain(Domain domain) {
      return new Domain(
          domain.span(),
          domain.variable(),
          domain.arguments(),
          domain.source(),
          new Formula.Constant(domain.span(), true));
    }
  },
  /** Every negation is forgotten. */
  DROPPED_NEGATION {
    @Override
    Formula negation(Formula.Not formula, Formula operand) {
      return operand;
    }
  };

  Formula conjunction(Formula.And formula, List<Formula> operands) {
    return new Formula.And(formula.span(), operands);
  }

  Formula disjunction(Formula.Or formula, List<Formula> operands) {
    return new Formula.Or(formula.span(), operands);
  }

  Formula negation(Formula.Not formula, Formula operand) {
    return new Formula.Not(formula.span(), operand);
  }

  Formula atom(Formula.Atom formula) {
    return formula;
  }

  Formula comparison(Formula.Comparison formula) {
    return formula;
  }

  Domain domain(Domain domain) {
    return domain;
  }

  /** The back end with this mistake in it. */
  public Backend in(Backend backend) {
    return new Backend() {
      @Override
      public String target() {
        return backend.target();
      }

      @Override
      public List<GeneratedFile> emit(CheckedProgram program, BackendOptions options) {
        return backend.emit(in(program), options);
      }
    };
  }

  /** The program with this mistake in it. */
  public CheckedProgram in(CheckedProgram program) {
    List<Definition> definitions = new ArrayList<>();
    for (Definition definition : program.definitions()) {
      definitions.add(
          new Definition(
              definition.span(),
              definition.name(),
              definition.namespace(),
              definition.kind(),
              definition.inputs(),
              definition.body().accept(new Rewriter()),
              definition.doc()));
    }
    return new CheckedProgram(definitions, program.params(), program.userAtoms());
  }

  private final class Rewriter implements Formula.Visitor<Formula> {

    private List<Formula> all(List<Formula> formulas) {
      List<Formula> rewritten = new ArrayList<>();
      formulas.forEach(formula -> rewritten.add(formula.accept(this)));
      return rewritten;
    }

    private Domain rewritten(Domain domain) {
      return domain(
          new Domain(
              domain.span(),
              domain.variable(),
              domain.arguments(),
              domain.source(),
              domain.membership().accept(this)));
    }

    @Override
    public Formula visit(Formula.Constant formula) {
      return formula;
    }

    @Override
    public Formula visit(Formula.And formula) {
      return conjunction(formula, all(formula.operands()));
    }

    @Override
    public Formula visit(Formula.Or formula) {
      return disjunction(formula, all(formula.operands()));
    }

    @Override
    public Formula visit(Formula.Not formula) {
      return negation(formula, formula.operand().accept(this));
    }

    @Override
    public Formula visit(Formula.Atom formula) {
      return atom(formula);
    }

    @Override
    public Formula visit(Formula.Comparison formula) {
      return comparison(formula);
    }

    @Override
    public Formula visit(Formula.Call formula) {
      return formula;
    }

    @Override
    public Formula visit(Formula.ClaimCall formula) {
      return formula;
    }

    @Override
    public Formula visit(Formula.Exists formula) {
      return new Formula.Exists(
          formula.span(), rewritten(formula.domain()), formula.body().accept(this));
    }

    @Override
    public Formula visit(Formula.ForAll formula) {
      return new Formula.ForAll(
          formula.span(), rewritten(formula.domain()), formula.body().accept(this));
    }
  }
}
