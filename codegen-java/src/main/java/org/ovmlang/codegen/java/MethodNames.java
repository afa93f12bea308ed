package org.ovmlang.codegen.java;

import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Formula;

/** How a method for a formula is called, if the formula needs one. */
record MethodNames(CheckedProgram program) implements Formula.Visitor<String> {

  @Override
  public String visit(Formula.Constant formula) {
    return "constant";
  }

  @Override
  public String visit(Formula.And formula) {
    return "conjunction";
  }

  @Override
  public String visit(Formula.Or formula) {
    return "disjunction";
  }

  @Override
  public String visit(Formula.Not formula) {
    return "negation";
  }

  @Override
  public String visit(Formula.Atom formula) {
    return Identifiers.decapitalized(formula.declaration().name());
  }

  @Override
  public String visit(Formula.Comparison formula) {
    return "comparison";
  }

  @Override
  public String visit(Formula.Call formula) {
    return Identifiers.decapitalized(program.definition(formula.definition()).name());
  }

  @Override
  public String visit(Formula.ClaimCall formula) {
    return "claimHolds";
  }

  @Override
  public String visit(Formula.Exists formula) {
    return "any" + Identifiers.capitalized(formula.domain().variable().name());
  }

  @Override
  public String visit(Formula.ForAll formula) {
    return "all" + Identifiers.capitalized(formula.domain().variable().name());
  }
}
