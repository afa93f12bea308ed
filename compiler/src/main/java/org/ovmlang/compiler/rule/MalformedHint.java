package org.ovmlang.compiler.rule;

import java.util.List;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.source.Suggestion;
import org.ovmlang.compiler.syntax.SourceKindSyntax;

/**
 * A hint is made of a bucket, a kind and what the kind needs, and a source is looked for in one
 * way.
 */
public final class MalformedHint {

  private static final DiagnosticCode CODE = DiagnosticCode.MALFORMED_HINT;

  private MalformedHint() {}

  /** Reports a hint of too few or too many parts. */
  public static void parts(Span span, int parts, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "a hint has two or three parts, this one has " + parts,
        "write \"BUCKET,KIND,ARGUMENT\"");
  }

  /** Reports a kind that does not exist. */
  public static void kind(Span span, String kind, List<String> kinds, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "there is no kind of hint '" + kind + "'",
        Suggestion.didYouMean(kind, kinds).orElse("the kinds are " + String.join(", ", kinds)));
  }

  /** Reports a hole without an end. */
  public static void openHole(Span span, Diagnostics diagnostics) {
    diagnostics.error(CODE, span, "a hole is not closed", "write '${name}'");
  }

  /** Reports a KEY hint without a key. */
  public static void noKey(Span span, Diagnostics diagnostics) {
    diagnostics.error(CODE, span, "a KEY hint needs a key", "write \"BUCKET,KEY,${name}\"");
  }

  /** Reports a hint whose argument is more than one hole. */
  public static void noHole(Span span, String kind, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "the argument of a " + kind + " hint is one hole",
        "write \"BUCKET," + kind + ",${name}\"");
  }

  /** Reports a hint whose argument does not have two sides. */
  public static void noSides(Span span, String kind, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "the argument of a " + kind + " hint is two parts with a dash between them",
        "write \"BUCKET," + kind + ",${a}-${b}\"");
  }

  /** Reports a hole for the variable that the hint is to find. */
  public static void boundHole(Span span, String hole, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "the hint asks for '" + hole + "', which is what it is to find",
        "use the other inputs only");
  }

  /** Reports a hole that is no input of the definition. */
  public static void unknownHole(
      Span span, String hole, String definition, List<String> inputs, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "the hole '${" + hole + "}' is no input of '" + definition + "'",
        Suggestion.didYouMean(hole, inputs).orElse("its inputs are " + String.join(", ", inputs)));
  }

  /** Reports a definition without a first input, which would be the bound variable. */
  public static void noInput(Span span, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "a quantifier needs an input for the bound variable",
        "make it the first input");
  }

  /** Reports an input whose type is not the one that the kind of hint needs. */
  public static void inputType(
      Span span, String kind, Type needed, String input, Type type, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "a "
            + kind
            + " hint needs a "
            + needed.displayName()
            + ", but '"
            + input
            + "' is of type "
            + type.displayName(),
        "use an input of that type, or another kind of hint");
  }

  /** Reports the constant 0 where a range is needed. */
  public static void zeroRange(Span span, Diagnostics diagnostics) {
    diagnostics.error(CODE, span, "the number 0 is no range", "use an input of type Range");
  }

  /** Reports a clause of a source that says again how its members are looked for. */
  public static void secondWay(SourceKindSyntax clause, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        clause.span(),
        "members are looked for in one way, and the first clause says it",
        "behind it stands only 'ordered by FIELD from..to'; what else holds of a member belongs"
            + " into the where formula");
  }
}
