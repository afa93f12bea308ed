package org.ovmlang.cli.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;

/** Terms in the notation of the language; a value decoded from bytes is written {@code b as T}. */
final class TermText implements Term.Visitor<String> {

  private static final TermText TEXT = new TermText();

  /** A longer literal is cut. */
  private static final int MAX_HEX_DIGITS = 64;

  private TermText() {}

  static String of(Term term) {
    return term.accept(TEXT);
  }

  /** The terms between commas. */
  static String list(List<Term> terms) {
    return terms.stream().map(TermText::of).collect(Collectors.joining(", "));
  }

  /** As part of a larger term. */
  private static String part(Term term) {
    return term instanceof Term.Arithmetic || term instanceof Term.Decode
        ? "(" + of(term) + ")"
        : of(term);
  }

  /** The last part of the id of a definition. */
  static String name(String definition) {
    return definition.substring(definition.lastIndexOf('.') + 1);
  }

  @Override
  public String visit(Term.VariableTerm term) {
    return term.variable().name();
  }

  @Override
  public String visit(Term.UintLiteral term) {
    return term.value().toString();
  }

  @Override
  public String visit(Term.BytesLiteral term) {
    String written = term.span().text();
    if (term.type() == BasicType.STRING || written.startsWith("$")) {
      return written;
    }
    return "0x"
        + (term.hex().length() > MAX_HEX_DIGITS
            ? term.hex().substring(0, MAX_HEX_DIGITS) + "…"
            : term.hex());
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
    return name(term.definition()) + ".address";
  }

  @Override
  public String visit(Term.ClaimAddress term) {
    return part(term.claim()) + ".address";
  }

  @Override
  public String visit(Term.ClaimInput term) {
    return part(term.claim()) + "." + term.index();
  }

  @Override
  public String visit(Term.RangeBound term) {
    return part(term.range()) + (term.end() ? ".end" : ".start");
  }

  @Override
  public String visit(Term.Encode term) {
    // An input of a claim that is decoded and encoded again is that input.
    return term.value() instanceof Term.Decode decode && decode.bytes() instanceof Term.ClaimInput
        ? of(decode)
        : "encode(" + of(term.value()) + ")";
  }

  @Override
  public String visit(Term.Decode term) {
    return part(term.bytes()) + " as " + term.type().displayName();
  }

  @Override
  public String visit(Term.Arithmetic term) {
    return part(term.left()) + " " + term.operator().symbol() + " " + part(term.right());
  }

  @Override
  public String visit(Term.Keccak256 term) {
    return "keccak256(" + of(term.bytes()) + ")";
  }

  @Override
  public String visit(Term.Concat term) {
    return "concat(" + list(term.parts()) + ")";
  }

  @Override
  public String visit(Term.MakeClaim term) {
    return name(term.definition()) + "(" + list(term.inputs()) + ")";
  }

  @Override
  public String visit(Term.AsClaim term) {
    return of(term.claim());
  }

  @Override
  public String visit(Term.FieldValue term) {
    List<Field> fields =
        term.base().type() instanceof RecordType record
            ? record.fields()
            : ((DefinitionClaimType) term.base().type()).fields();
    return part(term.base()) + "." + fields.get(term.index()).name();
  }

  @Override
  public String visit(Term.MakeRecord term) {
    return term.type().displayName() + "(" + list(term.fields()) + ")";
  }

  @Override
  public String visit(Term.ListLength term) {
    return part(term.list()) + ".length";
  }

  @Override
  public String visit(Term.ListElement term) {
    return part(term.list()) + "[" + of(term.index()) + "]";
  }
}
