package org.ovmlang.compiler.rule;

import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** A source or a domain bounds every quantified variable. */
public final class UnboundedQuantifier {

  private static final DiagnosticCode CODE = DiagnosticCode.UNBOUNDED_QUANTIFIER;

  private UnboundedQuantifier() {}

  /** Reports a quantifier over a claim that is called. */
  public static void overClaim(Span span, Diagnostics diagnostics) {
    report(span, "a claim is no source of values", diagnostics);
  }

  /** Reports a quantifier over a value that is no list. */
  public static void overValue(Span span, Type type, Diagnostics diagnostics) {
    report(span, "a value of type " + type.displayName() + " is no list or source", diagnostics);
  }

  /** Reports a quantifier over an atom without inputs. */
  public static void overAtomWithoutInput(Span span, String atom, Diagnostics diagnostics) {
    report(span, "the atom '" + atom + "' has no input to range over", diagnostics);
  }

  /** Reports a quantifier over a definition without inputs. */
  public static void overDefinitionWithoutInput(
      Span span, String definition, Diagnostics diagnostics) {
    report(span, "'" + definition + "' has no input to range over", diagnostics);
  }

  /** Reports a quantifier over a definition without a hint. */
  public static void withoutHint(Span span, String definition, Diagnostics diagnostics) {
    report(span, "'" + definition + "' does not say where its members are looked for", diagnostics);
  }

  private static void report(Span span, String why, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        why,
        "quantify over a definition with @quantifier(\"BUCKET,KIND,ARGUMENT\") or a source");
  }
}
