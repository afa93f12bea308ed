package org.ovmlang.compiler.check;

import java.util.Optional;
import org.ovmlang.compiler.ir.Term;

/** Terms as text: two terms with the same text mean the same, wherever they were written. */
final class TermText {

  private static final int MAX_LENGTH = 400;

  private final StringBuilder text = new StringBuilder();

  private TermText() {}

  /** The text; none if it would be long. */
  static Optional<String> of(Term term) {
    TermText printed = new TermText();
    printed.print(term);
    return printed.isFull() ? Optional.empty() : Optional.of(printed.text.toString());
  }

  private boolean isFull() {
    return text.length() > MAX_LENGTH;
  }

  private void print(Term term) {
    if (isFull()) {
      return;
    }
    text.append(term.getClass().getSimpleName()).append(details(term)).append('(');
    for (Term part : term.parts()) {
      print(part);
      text.append(',');
    }
    text.append(')');
  }

  /** What tells terms of one kind and with the same parts apart. */
  private static String details(Term term) {
    if (term instanceof Term.VariableTerm variable) {
      return "#" + variable.variable().id();
    } else if (term instanceof Term.UintLiteral literal) {
      return literal.value().toString();
    } else if (term instanceof Term.BytesLiteral literal) {
      return literal.hex().substring(0, Math.min(literal.hex().length(), MAX_LENGTH + 1));
    } else if (term instanceof Term.BoolLiteral literal) {
      return String.valueOf(literal.value());
    } else if (term instanceof Term.ParamTerm param) {
      return param.param().name();
    } else if (term instanceof Term.PredicateAddress address) {
      return address.definition();
    } else if (term instanceof Term.ClaimInput input) {
      return "." + input.index();
    } else if (term instanceof Term.FieldValue field) {
      return "." + field.index();
    } else if (term instanceof Term.RangeBound bound) {
      return bound.end() ? "end" : "start";
    } else if (term instanceof Term.Arithmetic arithmetic) {
      return arithmetic.operator().name();
    } else if (term instanceof Term.MakeClaim claim) {
      return claim.definition();
    } else if (term instanceof Term.Decode decode) {
      return decode.type().displayName();
    }
    return term.type().displayName();
  }
}
