package org.ovmlang.compiler.plan;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.Term;

/**
 * Puts terms in the place of variables. What is shared stays shared: the result is as large as what
 * it is made of, written out or not.
 */
final class Substitution implements Term.Visitor<Term> {

  private final Map<Integer, Term> terms;
  private final IdentityHashMap<Term, Term> known = new IdentityHashMap<>();

  /** Replaces variables by the terms for their ids; a variable that has none stays. */
  Substitution(Map<Integer, Term> terms) {
    this.terms = terms;
  }

  Term in(Term term) {
    Term substituted = known.get(term);
    if (substituted == null) {
      substituted = term.accept(this);
      known.put(term, substituted);
    }
    return substituted;
  }

  private List<Term> in(List<Term> all) {
    return all.stream().map(this::in).toList();
  }

  @Override
  public Term visit(Term.VariableTerm term) {
    return terms.getOrDefault(term.variable().id(), term);
  }

  @Override
  public Term visit(Term.UintLiteral term) {
    return term;
  }

  @Override
  public Term visit(Term.BytesLiteral term) {
    return term;
  }

  @Override
  public Term visit(Term.BoolLiteral term) {
    return term;
  }

  @Override
  public Term visit(Term.ParamTerm term) {
    return term;
  }

  @Override
  public Term visit(Term.PredicateAddress term) {
    return term;
  }

  @Override
  public Term visit(Term.ClaimAddress term) {
    return new Term.ClaimAddress(term.span(), in(term.claim()));
  }

  @Override
  public Term visit(Term.ClaimInput term) {
    return new Term.ClaimInput(term.span(), in(term.claim()), term.index());
  }

  @Override
  public Term visit(Term.RangeBound term) {
    return new Term.RangeBound(term.span(), in(term.range()), term.end());
  }

  @Override
  public Term visit(Term.Encode term) {
    return new Term.Encode(term.span(), in(term.value()));
  }

  @Override
  public Term visit(Term.Decode term) {
    return new Term.Decode(term.span(), in(term.bytes()), term.type());
  }

  @Override
  public Term visit(Term.Arithmetic term) {
    return new Term.Arithmetic(term.span(), term.operator(), in(term.left()), in(term.right()));
  }

  @Override
  public Term visit(Term.Keccak256 term) {
    return new Term.Keccak256(term.span(), in(term.bytes()));
  }

  @Override
  public Term visit(Term.Concat term) {
    return new Term.Concat(term.span(), in(term.parts()));
  }

  @Override
  public Term visit(Term.MakeClaim term) {
    return new Term.MakeClaim(term.span(), term.definition(), in(term.inputs()), term.type());
  }

  @Override
  public Term visit(Term.AsClaim term) {
    return new Term.AsClaim(term.span(), in(term.claim()));
  }

  @Override
  public Term visit(Term.FieldValue term) {
    return new Term.FieldValue(term.span(), in(term.base()), term.index());
  }

  @Override
  public Term visit(Term.MakeRecord term) {
    return new Term.MakeRecord(term.span(), term.type(), in(term.fields()));
  }

  @Override
  public Term visit(Term.ListLength term) {
    return new Term.ListLength(term.span(), in(term.list()));
  }

  @Override
  public Term visit(Term.ListElement term) {
    return new Term.ListElement(term.span(), in(term.list()), in(term.index()));
  }
}
