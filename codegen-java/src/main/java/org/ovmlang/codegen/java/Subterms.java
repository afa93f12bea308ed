package org.ovmlang.codegen.java;

import java.util.List;
import org.ovmlang.compiler.ir.Term;

/** The terms of which a term is directly made. */
final class Subterms implements Term.Visitor<List<Term>> {

  private static final Subterms VISITOR = new Subterms();

  private Subterms() {}

  static List<Term> of(Term term) {
    return term.accept(VISITOR);
  }

  @Override
  public List<Term> visit(Term.VariableTerm term) {
    return List.of();
  }

  @Override
  public List<Term> visit(Term.UintLiteral term) {
    return List.of();
  }

  @Override
  public List<Term> visit(Term.BytesLiteral term) {
    return List.of();
  }

  @Override
  public List<Term> visit(Term.BoolLiteral term) {
    return List.of();
  }

  @Override
  public List<Term> visit(Term.ParamTerm term) {
    return List.of();
  }

  @Override
  public List<Term> visit(Term.PredicateAddress term) {
    return List.of();
  }

  @Override
  public List<Term> visit(Term.ClaimAddress term) {
    return List.of(term.claim());
  }

  @Override
  public List<Term> visit(Term.ClaimInput term) {
    return List.of(term.claim());
  }

  @Override
  public List<Term> visit(Term.RangeBound term) {
    return List.of(term.range());
  }

  @Override
  public List<Term> visit(Term.Encode term) {
    return List.of(term.value());
  }

  @Override
  public List<Term> visit(Term.Decode term) {
    return List.of(term.bytes());
  }

  @Override
  public List<Term> visit(Term.Arithmetic term) {
    return List.of(term.left(), term.right());
  }

  @Override
  public List<Term> visit(Term.Keccak256 term) {
    return List.of(term.bytes());
  }

  @Override
  public List<Term> visit(Term.Concat term) {
    return term.parts();
  }

  @Override
  public List<Term> visit(Term.MakeClaim term) {
    return term.inputs();
  }
}
