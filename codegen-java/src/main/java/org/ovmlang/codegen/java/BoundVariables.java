package org.ovmlang.codegen.java;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Variable;

/** Collects the variables of a definition: its inputs, then those that quantifiers bind. */
final class BoundVariables implements Formula.Visitor<BoundVariables> {

  private final List<Variable> variables = new ArrayList<>();

  private BoundVariables() {}

  static List<Variable> of(Definition definition) {
    BoundVariables bound = new BoundVariables();
    bound.variables.addAll(definition.inputs());
    definition.body().accept(bound);
    return bound.variables;
  }

  private BoundVariables all(List<Formula> formulas) {
    formulas.forEach(formula -> formula.accept(this));
    return this;
  }

  private BoundVariables quantifier(Domain domain, Formula body) {
    variables.add(domain.variable());
    return all(List.of(domain.membership(), body));
  }

  @Override
  public BoundVariables visit(Formula.Constant formula) {
    return this;
  }

  @Override
  public BoundVariables visit(Formula.And formula) {
    return all(formula.operands());
  }

  @Override
  public BoundVariables visit(Formula.Or formula) {
    return all(formula.operands());
  }

  @Override
  public BoundVariables visit(Formula.Not formula) {
    return formula.operand().accept(this);
  }

  @Override
  public BoundVariables visit(Formula.Atom formula) {
    return this;
  }

  @Override
  public BoundVariables visit(Formula.Comparison formula) {
    return this;
  }

  @Override
  public BoundVariables visit(Formula.Call formula) {
    return this;
  }

  @Override
  public BoundVariables visit(Formula.ClaimCall formula) {
    return this;
  }

  @Override
  public BoundVariables visit(Formula.Exists formula) {
    return quantifier(formula.domain(), formula.body());
  }

  @Override
  public BoundVariables visit(Formula.ForAll formula) {
    return quantifier(formula.domain(), formula.body());
  }
}
