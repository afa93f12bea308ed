package org.ovmlang.compiler.check;

import java.util.Optional;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/**
 * Parts of the values of variables: {@code su.3.0} is a place, whatever conversions stand between.
 * Two terms of one place have the same value or none.
 */
final class Places {

  /**
   * A part of the value of a variable.
   *
   * @param root the variable
   * @param steps how to come from its value to the part, such as {@code .3.0}; empty for all of it
   */
  record Place(Variable root, String steps) {}

  private static final int MAX_STEPS = 200;

  private Places() {}

  /** The place that a term is; none if it is made by the program, or of a constant. */
  static Optional<Place> of(Term term) {
    StringBuilder steps = new StringBuilder();
    Term at = withoutConversions(term);
    while (!(at instanceof Term.VariableTerm)) {
      if (at instanceof Term.ClaimInput input) {
        steps.insert(0, "." + input.index());
        at = input.claim();
      } else if (at instanceof Term.FieldValue field) {
        steps.insert(0, "." + field.index());
        at = field.base();
      } else if (at instanceof Term.ListElement element) {
        steps.insert(0, "[" + TermText.of(element.index()).orElse("?") + "]");
        at = element.list();
      } else {
        return Optional.empty();
      }
      if (steps.length() > MAX_STEPS) {
        return Optional.empty();
      }
      at = withoutConversions(at);
    }
    return Optional.of(new Place(((Term.VariableTerm) at).variable(), steps.toString()));
  }

  /** Whether the claim can only be one of a definition of the program. */
  static boolean isOfKnownDefinition(Term claim) {
    Term at = claim;
    while (!(at.type() instanceof DefinitionClaimType) && isConversion(at)) {
      at = at.parts().get(0);
    }
    return at.type() instanceof DefinitionClaimType;
  }

  /** What a term converts. */
  static Term withoutConversions(Term term) {
    Term at = term;
    while (isConversion(at)) {
      at = at.parts().get(0);
    }
    return at;
  }

  private static boolean isConversion(Term term) {
    return term instanceof Term.Encode
        || term instanceof Term.Decode
        || term instanceof Term.AsClaim;
  }
}
