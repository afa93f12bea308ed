package org.ovmlang.compiler.rule;

import java.util.Collection;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.source.Suggestion;
import org.ovmlang.compiler.syntax.NameExpression;

/** What is called is a predicate, library, record, atom or function that something defines. */
public final class UnknownPredicate {

  /** The code of the rule. */
  public static final DiagnosticCode CODE = DiagnosticCode.UNKNOWN_PREDICATE;

  private UnknownPredicate() {}

  /** Reports a call in place of a formula. */
  public static void report(
      NameExpression name, Collection<String> candidates, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        name.span(),
        "nothing defines the predicate '" + name.name() + "'",
        Suggestion.didYouMean(name.name(), candidates)
            .orElse(
                "import the file that defines it, or declare 'extern def "
                    + name.name()
                    + "(…)' if it is deployed elsewhere"));
  }

  /** Reports a call in place of a value. */
  public static void value(
      NameExpression name, Collection<String> candidates, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        name.span(),
        "nothing that gives a value is called '" + name.name() + "'",
        Suggestion.didYouMean(name.name(), candidates)
            .orElse("a value is made by encode, decode, keccak256, concat or a definition"));
  }

  /** Reports an option for a predicate that no program can call. */
  public static void noName(Span span, String name, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "'" + name + "' is no name of a predicate",
        "a name is letters, digits and '_', and begins with a letter or '_'");
  }
}
