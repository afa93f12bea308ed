package org.ovmlang.compiler.lower;

import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.rule.TypeMismatch;

/**
 * Conversions between a value and its bytes, and between the types of claims. The complete claim of
 * a definition is a Claim everywhere. A legacy file converts all else implicitly, edition 1 only
 * where it is written.
 */
final class Conversions {

  private Conversions() {}

  /** The term as a value of the wanted type; reports a mismatch. */
  static Term convert(Term term, Type wanted, DefinitionContext context) {
    Type type = term.type();
    if (type.equals(wanted)) {
      context.forgetsOpenInputs(term);
      return term;
    }
    if (context.isFailed(term)) {
      return placeholder(term, wanted);
    }
    if (term instanceof Term.MakeClaim claim && known(claim, context).type().equals(wanted)) {
      return known(claim, context);
    }
    boolean gradual = context.isGradual();
    if (wanted == BasicType.CLAIM
        && (type instanceof DefinitionClaimType || (gradual && type.isClaim()))) {
      if (!(type instanceof DefinitionClaimType)) {
        context.convertsImplicitly(term, wanted);
      }
      return asClaim(term);
    }
    if (gradual && wanted == BasicType.BYTES) {
      context.convertsImplicitly(term, wanted);
      return encode(term);
    }
    if (gradual && (type == BasicType.BYTES || (type.isClaim() && wanted.isClaim()))) {
      context.convertsImplicitly(term, wanted);
      return decode(encode(term), wanted);
    }
    TypeMismatch.report(term, wanted, context.diagnostics());
    return placeholder(term, wanted);
  }

  /** A claim as one of which nothing more is known; one that is made here needs no conversion. */
  static Term asClaim(Term claim) {
    if (claim.type() == BasicType.CLAIM) {
      return claim;
    }
    return claim instanceof Term.MakeClaim made
        ? new Term.MakeClaim(made.span(), made.definition(), made.inputs())
        : new Term.AsClaim(claim.span(), claim);
  }

  /** A term of any claim type as it is, another one as a Claim. */
  static Term claim(Term term, DefinitionContext context) {
    return term.type().isClaim() ? term : convert(term, BasicType.CLAIM, context);
  }

  /** A claim that is made here, with all that is known of it. */
  static Term.MakeClaim known(Term.MakeClaim claim, DefinitionContext context) {
    return new Term.MakeClaim(
        claim.span(), claim.definition(), claim.inputs(), context.claimType(claim));
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
    return term instanceof Term.ClaimInput
        || term instanceof Term.Decode
        || term instanceof Term.Arithmetic
        || term instanceof Term.ListElement
        || term.parts().stream().anyMatch(Conversions::mayLackValue);
  }
}
