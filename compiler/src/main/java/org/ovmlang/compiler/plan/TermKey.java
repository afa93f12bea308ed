package org.ovmlang.compiler.plan;

import java.util.Optional;
import org.ovmlang.compiler.ir.Term;

/**
 * A text by which terms are told apart, wherever they were written: two terms of one definition
 * with the same text have the same value.
 */
final class TermKey implements Term.Visitor<String> {

  /** How many parts a term may have, written out, to have a key. */
  static final int MAX_PARTS = 200;

  private final StringBuilder text = new StringBuilder();
  private int parts;

  private TermKey() {}

  /** The text; nothing if the term is too large to be written out. */
  static Optional<String> of(Term term) {
    TermKey key = new TermKey();
    key.add(term);
    return key.parts > MAX_PARTS ? Optional.empty() : Optional.of(key.text.toString());
  }

  private void add(Term term) {
    if (++parts > MAX_PARTS) {
      return;
    }
    text.append(term.accept(this)).append('(');
    for (Term part : term.parts()) {
      add(part);
      text.append(',');
    }
    text.append(')');
  }

  @Override
  public String visit(Term.VariableTerm term) {
    return "variable " + term.variable().id();
  }

  @Override
  public String visit(Term.UintLiteral term) {
    return term.value().toString();
  }

  @Override
  public String visit(Term.BytesLiteral term) {
    return term.type().displayName() + " 0x" + term.hex();
  }

  @Override
  public String visit(Term.BoolLiteral term) {
    return Boolean.toString(term.value());
  }

  @Override
  public String visit(Term.ParamTerm term) {
    return "$" + term.param().name();
  }

  @Override
  public String visit(Term.PredicateAddress term) {
    return "address of " + term.definition();
  }

  @Override
  public String visit(Term.ClaimAddress term) {
    return "address";
  }

  @Override
  public String visit(Term.ClaimInput term) {
    return "input " + term.index();
  }

  @Override
  public String visit(Term.RangeBound term) {
    return term.end() ? "end" : "start";
  }

  @Override
  public String visit(Term.Encode term) {
    return "encode";
  }

  @Override
  public String visit(Term.Decode term) {
    return "decode " + term.type().displayName();
  }

  @Override
  public String visit(Term.Arithmetic term) {
    return term.operator().name();
  }

  @Override
  public String visit(Term.Keccak256 term) {
    return "keccak256";
  }

  @Override
  public String visit(Term.Concat term) {
    return "concat";
  }

  @Override
  public String visit(Term.MakeClaim term) {
    return "claim of " + term.definition();
  }

  @Override
  public String visit(Term.AsClaim term) {
    return "as claim";
  }

  @Override
  public String visit(Term.FieldValue term) {
    return "field " + term.index();
  }

  @Override
  public String visit(Term.MakeRecord term) {
    return "record " + term.type().id();
  }

  @Override
  public String visit(Term.ListLength term) {
    return "length";
  }

  @Override
  public String visit(Term.ListElement term) {
    return "element";
  }
}
