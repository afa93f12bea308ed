package org.ovmlang.codegen.java;

import java.util.List;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Term;

/** The deployment constants and the addresses of predicates that terms name. */
final class ConstantUse {

  private ConstantUse() {}

  /** Under which name a scope knows a deployment constant. */
  static String key(Param param) {
    return "constant " + param.name();
  }

  /** Under which name a scope knows the address of a predicate. */
  static String key(String definitionId) {
    return "predicate " + definitionId;
  }

  /** Whether one of the terms names any. */
  static boolean in(List<Term> terms) {
    for (Term term : terms) {
      if (isConstant(term) || in(term.parts())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConstant(Term term) {
    return term instanceof Term.ParamTerm
        || term instanceof Term.PredicateAddress
        || term instanceof Term.MakeClaim;
  }

  /** Whether all that a term names is visible in a scope, its constants loaded. */
  static boolean isVisible(Term term, Scope scope) {
    if (term instanceof Term.VariableTerm variable && !scope.sees(variable.variable())
        || term instanceof Term.ParamTerm param && scope.constant(key(param.param())) == null
        || term instanceof Term.PredicateAddress address
            && scope.constant(key(address.definition())) == null
        || term instanceof Term.MakeClaim claim
            && scope.constant(key(claim.definition())) == null) {
      return false;
    }
    for (Term part : term.parts()) {
      if (!isVisible(part, scope)) {
        return false;
      }
    }
    return true;
  }
}
