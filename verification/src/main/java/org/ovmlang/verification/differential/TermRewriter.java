package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ovmlang.compiler.ir.Term;

/**
 * Builds a term again, its parts first.
 *
 * @param replaced what becomes of a term whose parts are rebuilt
 */
record TermRewriter(UnaryOperator<Term> replaced) implements Term.Visitor<Term> {

  List<Term> all(List<Term> terms) {
    List<Term> rewritten = new ArrayList<>();
    terms.forEach(term -> rewritten.add(of(term)));
    return rewritten;
  }

  private Term of(Term term) {
    return term.accept(this);
  }

  @Override
  public Term visit(Term.VariableTerm term) {
    return replaced.apply(term);
  }

  @Override
  public Term visit(Term.UintLiteral term) {
    return replaced.apply(term);
  }

  @Override
  public Term visit(Term.BytesLiteral term) {
    return replaced.apply(term);
  }

  @Override
  public Term visit(Term.BoolLiteral term) {
    return replaced.apply(term);
  }

  @Override
  public Term visit(Term.ParamTerm term) {
    return replaced.apply(term);
  }

  @Override
  public Term visit(Term.PredicateAddress term) {
    return replaced.apply(term);
  }

  @Override
  public Term visit(Term.ClaimAddress term) {
    return replaced.apply(new Term.ClaimAddress(term.span(), of(term.claim())));
  }

  @Override
  public Term visit(Term.ClaimInput term) {
    return replaced.apply(new Term.ClaimInput(term.span(), of(term.claim()), term.index()));
  }

  @Override
  public Term visit(Term.RangeBound term) {
    return replaced.apply(new Term.RangeBound(term.span(), of(term.range()), term.end()));
  }

  @Override
  public Term visit(Term.Encode term) {
    return replaced.apply(new Term.Encode(term.span(), of(term.value())));
  }

  @Override
  public Term visit(Term.Decode term) {
    return replaced.apply(new Term.Decode(term.span(), of(term.bytes()), term.type()));
  }

  @Override
  public Term visit(Term.Arithmetic term) {
    Term left = of(term.left());
    Term right = of(term.right());
    return replaced.apply(new Term.Arithmetic(term.span(), term.operator(), left, right));
  }

  @Override
  public Term visit(Term.Keccak256 term) {
    return replaced.apply(new Term.Keccak256(term.span(), of(term.bytes())));
  }

  @Override
  public Term visit(Term.Concat term) {
    return replaced.apply(new Term.Concat(term.span(), all(term.parts())));
  }

  @Override
  public Term visit(Term.MakeClaim term) {
    List<Term> inputs = all(term.inputs());
    return replaced.apply(new Term.MakeClaim(term.span(), term.definition(), inputs, term.type()));
  }

  @Override
  public Term visit(Term.AsClaim term) {
    return replaced.apply(new Term.AsClaim(term.span(), of(term.claim())));
  }

  @Override
  public Term visit(Term.FieldValue term) {
    return replaced.apply(new Term.FieldValue(term.span(), of(term.base()), term.index()));
  }

  @Override
  public Term visit(Term.MakeRecord term) {
    return replaced.apply(new Term.MakeRecord(term.span(), term.type(), all(term.fields())));
  }

  @Override
  public Term visit(Term.ListLength term) {
    return replaced.apply(new Term.ListLength(term.span(), of(term.list())));
  }

  @Override
  public Term visit(Term.ListElement term) {
    Term list = of(term.list());
    return replaced.apply(new Term.ListElement(term.span(), list, of(term.index())));
  }
}
