package org.ovmlang.codegen.solidity;

import java.util.List;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;

/**
 * Visits every formula and term that a contract evaluates; where a local engine looks for witnesses
 * is none of them, but for the bounds of numbers.
 */
class IrWalker implements Formula.Visitor<Boolean>, Term.Visitor<Boolean> {

  /** Visits a formula and all its parts. */
  final void walk(Formula formula) {
    formula.accept(this);
  }

  private Boolean walk(Term... terms) {
    return walkAll(List.of(terms));
  }

  private Boolean walkAll(List<Term> terms) {
    for (Term term : terms) {
      term.accept(this);
    }
    return true;
  }

  private Boolean walkFormulas(List<Formula> formulas) {
    for (Formula formula : formulas) {
      formula.accept(this);
    }
    return true;
  }

  private Boolean walk(Domain domain, Formula body) {
    walkAll(domain.arguments());
    if (domain.source() instanceof Source.Numbers numbers) {
      walk(numbers.from(), numbers.to());
    }
    walk(domain.membership());
    walk(body);
    return true;
  }

  @Override
  public Boolean visit(Formula.Constant formula) {
    return true;
  }

  @Override
  public Boolean visit(Formula.And formula) {
    return walkFormulas(formula.operands());
  }

  @Override
  public Boolean visit(Formula.Or formula) {
    return walkFormulas(formula.operands());
  }

  @Override
  public Boolean visit(Formula.Not formula) {
    return formula.operand().accept(this);
  }

  @Override
  public Boolean visit(Formula.Atom formula) {
    return walkAll(formula.arguments());
  }

  @Override
  public Boolean visit(Formula.Comparison formula) {
    return walk(formula.left(), formula.right());
  }

  @Override
  public Boolean visit(Formula.Call formula) {
    return walkAll(formula.arguments());
  }

  @Override
  public Boolean visit(Formula.ClaimCall formula) {
    walk(formula.claim());
    return walkAll(formula.extraInputs());
  }

  @Override
  public Boolean visit(Formula.Exists formula) {
    return walk(formula.domain(), formula.body());
  }

  @Override
  public Boolean visit(Formula.ForAll formula) {
    return walk(formula.domain(), formula.body());
  }

  @Override
  public Boolean visit(Term.VariableTerm term) {
    return true;
  }

  @Override
  public Boolean visit(Term.UintLiteral term) {
    return true;
  }

  @Override
  public Boolean visit(Term.BytesLiteral term) {
    return true;
  }

  @Override
  public Boolean visit(Term.BoolLiteral term) {
    return true;
  }

  @Override
  public Boolean visit(Term.ParamTerm term) {
    return true;
  }

  @Override
  public Boolean visit(Term.PredicateAddress term) {
    return true;
  }

  @Override
  public Boolean visit(Term.ClaimAddress term) {
    return walk(term.claim());
  }

  @Override
  public Boolean visit(Term.ClaimInput term) {
    return walk(term.claim());
  }

  @Override
  public Boolean visit(Term.RangeBound term) {
    return walk(term.range());
  }

  @Override
  public Boolean visit(Term.Encode term) {
    return walk(term.value());
  }

  @Override
  public Boolean visit(Term.Decode term) {
    return walk(term.bytes());
  }

  @Override
  public Boolean visit(Term.Arithmetic term) {
    return walk(term.left(), term.right());
  }

  @Override
  public Boolean visit(Term.Keccak256 term) {
    return walk(term.bytes());
  }

  @Override
  public Boolean visit(Term.Concat term) {
    return walkAll(term.parts());
  }

  @Override
  public Boolean visit(Term.MakeClaim term) {
    return walkAll(term.inputs());
  }
}
