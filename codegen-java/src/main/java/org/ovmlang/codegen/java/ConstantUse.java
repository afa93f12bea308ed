package org.ovmlang.codegen.java;

import java.util.List;
import java.util.Set;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Term;

/** The deployment constants and the addresses of predicates that terms need. */
record ConstantUse(TypeTraits traits) {

  /** Under which name a scope knows a deployment constant. */
  static String key(Param param) {
    return "constant " + param.name();
  }

  /** Under which name a scope knows the address of a predicate. */
  static String key(String definitionId) {
    return "predicate " + definitionId;
  }

  /** Whether one of the terms needs any. */
  boolean in(List<Term> terms) {
    for (Term term : terms) {
      if (term instanceof Term.ParamTerm || !predicates(term).isEmpty() || in(term.parts())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The definitions whose predicates' addresses a term needs, its parts aside: those that it names,
   * and those that its type names if it makes a value of bytes.
   */
  Set<String> predicates(Term term) {
    if (term instanceof Term.PredicateAddress address) {
      return Set.of(address.definition());
    }
    if (term instanceof Term.MakeClaim claim) {
      return Set.of(claim.definition());
    }
    return term instanceof Term.Decode || term instanceof Term.ParamTerm
        ? traits.predicates(term.type())
        : Set.of();
  }

  /** Whether all that a term names is visible in a scope, its constants loaded. */
  boolean isVisible(Term term, Scope scope) {
    if (term instanceof Term.VariableTerm variable && !scope.sees(variable.variable())
        || term instanceof Term.ParamTerm param && scope.constant(key(param.param())) == null) {
      return false;
    }
    for (String definition : predicates(term)) {
      if (scope.constant(key(definition)) == null) {
        return false;
      }
    }
    for (Term part : term.parts()) {
      if (!isVisible(part, scope)) {
        return false;
      }
    }
    return true;
  }
}
