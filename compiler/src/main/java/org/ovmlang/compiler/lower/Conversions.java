package org.ovmlang.compiler.lower;

import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.DiagnosticCode;

/**
 * Conversions between a value and its bytes. A legacy file converts implicitly both ways; edition 1
 * only where it is written.
 */
final class Conversions {

  private Conversions() {}

  /** The term as a value of the wanted type; reports a mismatch. */
  static Term convert(Term term, Type wanted, DefinitionContext context) {
    if (term.type().equals(wanted)) {
      return term;
    }
    if (context.isFailed(term)) {
      return placeholder(term, wanted);
    }
    boolean toBytes = wanted == BasicType.BYTES;
    boolean fromBytes = term.type() == BasicType.BYTES;
    if (context.isGradual() && toBytes) {
      return encode(term);
    }
    if (context.isGradual() && fromBytes) {
      return decode(term, wanted);
    }
    String help = null;
    if (toBytes) {
      help = "write 'encode(" + term.span().text() + ")' for its encoding";
    } else if (fromBytes) {
      help = "write 'decode(" + term.span().text() + ", " + wanted.displayName() + ")'";
    }
    context.error(
        DiagnosticCode.TYPE_MISMATCH,
        term.span(),
        "this is of type "
            + term.type().displayName()
            + ", but "
            + wanted.displayName()
            + " is needed",
        help);
    return placeholder(term, wanted);
  }

  /** The canonical encoding; of bytes, the bytes themselves. */
  static Term encode(Term term) {
    return term.type() == BasicType.BYTES ? term : new Term.Encode(term.span(), term);
  }

  /** The value with that encoding. */
  static Term decode(Term bytes, Type wanted) {
    return wanted == BasicType.BYTES ? bytes : new Term.Decode(bytes.span(), bytes, wanted);
  }

  /** Something of the wanted type, after an error. */
  static Term placeholder(Term term, Type wanted) {
    return new Term.Decode(term.span(), term, wanted);
  }

  /** Whether the term can be without a value. */
  static boolean mayLackValue(Term term) {
    if (term instanceof Term.Encode encode) {
      return mayLackValue(encode.value());
    }
    if (term instanceof Term.ClaimAddress address) {
      return mayLackValue(address.claim());
    }
    if (term instanceof Term.RangeBound bound) {
      return mayLackValue(bound.range());
    }
    if (term instanceof Term.Keccak256 hash) {
      return mayLackValue(hash.bytes());
    }
    if (term instanceof Term.Concat concat) {
      return concat.parts().stream().anyMatch(Conversions::mayLackValue);
    }
    if (term instanceof Term.MakeClaim claim) {
      return claim.inputs().stream().anyMatch(Conversions::mayLackValue);
    }
    return term instanceof Term.ClaimInput
        || term instanceof Term.Decode
        || term instanceof Term.Arithmetic;
  }
}
