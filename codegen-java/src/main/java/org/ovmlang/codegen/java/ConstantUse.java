package org.ovmlang.codegen.java;

import java.util.List;
import org.ovmlang.compiler.ir.Term;

/** Whether a term names a deployment constant or the address of a predicate. */
final class ConstantUse implements Term.Visitor<Boolean> {

  /** Whether one of the terms does. */
  static boolean in(List<Term> terms) {
    return new ConstantUse().any(terms);
  }

  private boolean any(List<Term> terms) {
    for (Term term : terms) {
      if (term.accept(this)) {
        return true;
      }
    }
    return false;
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
  public Boolean visit(Term.MakeClaim term) {
    return true;
  }

  @Override
  public Boolean visit(Term.VariableTerm term) {
    return false;
  }

  @Override
  public Boolean visit(Term.UintLiteral term) {
    return false;
  }

  @Override
  public Boolean visit(Term.BytesLiteral term) {
    return false;
  }

  @Override
  public Boolean visit(Term.BoolLiteral term) {
    return false;
  }

  @Override
  public Boolean visit(Term.ClaimAddress term) {
    return term.claim().accept(this);
  }

  @Override
  public Boolean visit(Term.ClaimInput term) {
    return term.claim().accept(this);
  }

  @Override
  public Boolean visit(Term.RangeBound term) {
    return term.range().accept(this);
  }

  @Override
  public Boolean visit(Term.Encode term) {
    return term.value().accept(this);
  }

  @Override
  public Boolean visit(Term.Decode term) {
    return term.bytes().accept(this);
  }

  @Override
  public Boolean visit(Term.Arithmetic term) {
    return term.left().accept(this) || term.right().accept(this);
  }

  @Override
  public Boolean visit(Term.Keccak256 term) {
    return term.bytes().accept(this);
  }

  @Override
  public Boolean visit(Term.Concat term) {
    return any(term.parts());
  }
}
