package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.List;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.ArithmeticOperator;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;

/**
 * A mistake that a back end could make. A faulty back end is the real one, given a program in which
 * the mistake has been made everywhere it can be.
 */
public enum Fault {
  /** The last conjunct of every conjunction is forgotten. */
  DROPPED_CONJUNCT("The last conjunct of every conjunction is forgotten.") {
    @Override
    Formula conjunction(Formula.And formula) {
      List<Formula> operands = formula.operands();
      return operands.size() == 2
          ? operands.get(0)
          : new Formula.And(formula.span(), operands.subList(0, operands.size() - 1));
    }
  },
  /** Every ordering is read from right to left. */
  REVERSED_COMPARISON("Every ordering is read from right to left.") {
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
              formula.span(),
              formula.operator(),
              /* left= */ formula.right(),
              /* right= */ formula.left())
          : formula;
    }
  },
  /** Orderings miss, or add, the case of equality. */
  OFF_BY_ONE("Orderings miss, or add, the case of equality.") {
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
  OR_AS_AND("A disjunction is taken for a conjunction.") {
    @Override
    Formula disjunction(Formula.Or formula) {
      return new Formula.And(formula.span(), formula.operands());
    }
  },
  /** Whatever a source finds is trusted. */
  MEMBERSHIP_SKIPPED("Whatever a source finds is trusted.") {
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
  /** An element of a list is the one behind it. */
  NEXT_ELEMENT("An element of a list is the one behind it.") {
    @Override
    Term term(Term term) {
      if (!(term instanceof Term.ListElement element)) {
        return term;
      }
      Term one = new Term.UintLiteral(term.span(), BigInteger.ONE);
      return new Term.ListElement(
          term.span(),
          element.list(),
          new Term.Arithmetic(term.span(), ArithmeticOperator.ADD, element.index(), one));
    }
  },
  /** The last element of every list is forgotten. */
  SHORT_LIST("The last element of every list is forgotten.") {
    @Override
    Term term(Term term) {
      Term one = new Term.UintLiteral(term.span(), BigInteger.ONE);
      return term instanceof Term.ListLength
          ? new Term.Arithmetic(term.span(), ArithmeticOperator.SUBTRACT, term, one)
          : term;
    }
  },
  /** A field of a record is the last one of its type, and so is an input of a claim. */
  OTHER_FIELD("A field of a record is the last one of its type, and so is an input of a claim.") {
    @Override
    Term term(Term term) {
      if (!(term instanceof Term.FieldValue value)) {
        return term;
      }
      List<Field> fields =
          value.base().type() instanceof RecordType record
              ? record.fields()
              : ((DefinitionClaimType) value.base().type()).fields();
      int last = value.index();
      for (int i = last; i < fields.size(); i++) {
        last = fields.get(i).type().equals(value.type()) ? i : last;
      }
      return new Term.FieldValue(term.span(), value.base(), last);
    }
  },
  /** Every negation is forgotten. */
  DROPPED_NEGATION("Every negation is forgotten.") {
    @Override
    Formula negation(Formula.Not formula) {
      return formula.operand();
    }
  };

  private final String what;

  Fault(String what) {
    this.what = what;
  }

  /** What is done or left out, a sentence. */
  public String what() {
    return what;
  }

  Formula conjunction(Formula.And formula) {
    return formula;
  }

  Formula disjunction(Formula.Or formula) {
    return formula;
  }

  Formula negation(Formula.Not formula) {
    return formula;
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

  Term term(Term term) {
    return term;
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
    return new Rewriter().rewrite(program);
  }

  private final class Rewriter extends IrRewriter {

    @Override
    protected Domain replaced(Domain domain) {
      return domain(domain);
    }

    @Override
    protected Term replaced(Term term) {
      return term(term);
    }

    @Override
    protected Formula replaced(Formula formula) {
      if (formula instanceof Formula.And and) {
        return conjunction(and);
      }
      if (formula instanceof Formula.Or or) {
        return disjunction(or);
      }
      if (formula instanceof Formula.Not not) {
        return negation(not);
      }
      if (formula instanceof Formula.Atom atom) {
        return atom(atom);
      }
      return formula instanceof Formula.Comparison comparison ? comparison(comparison) : formula;
    }
  }
}
