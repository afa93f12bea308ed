package org.ovmlang.compiler.rule;

import java.util.Collection;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Suggestion;
import org.ovmlang.compiler.syntax.TypeSyntax;

/** A type is builtin, or something that makes values of it defines it. */
public final class UnknownType {

  /** The code of the rule. */
  public static final DiagnosticCode CODE = DiagnosticCode.UNKNOWN_TYPE;

  private UnknownType() {}

  /** Reports a type that nothing defines. */
  public static void report(
      TypeSyntax.Named type, Collection<String> known, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        type.span(),
        "nothing defines the type '" + type.name() + "'",
        Suggestion.didYouMean(type.name(), known)
            .orElse("the types are " + String.join(", ", known)));
  }

  /** Reports a library in place of a type. */
  public static void library(TypeSyntax.Named type, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        type.span(),
        "'"
            + type.name()
            + "' is a library: it has no contract, so it makes no claims and is no type",
        "write Claim; or drop @library if its claims are needed as values");
  }
}
