package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.ovmlang.compiler.ir.Formula;

/** Formulas that are not plain: expressions and statements that give a verdict. */
final class OpenFormulas implements Formula.Visitor<Fragment> {

  private final FormulaGenerator generator;
  private final Scope scope;
  private final LeafFormulas leaves;

  OpenFormulas(FormulaGenerator generator, Scope scope) {
    this.generator = generator;
    this.scope = scope;
    this.leaves = new LeafFormulas(generator, scope, false);
  }

  @Override
  public Fragment visit(Formula.Constant formula) {
    throw new IllegalArgumentException("a constant is plain");
  }

  @Override
  public Fragment visit(Formula.And formula) {
    return new ConnectiveGenerator(generator, scope, Connective.AND, generator.isGround(formula))
        .generate(formula.operands());
  }

  @Override
  public Fragment visit(Formula.Or formula) {
    return new ConnectiveGenerator(generator, scope, Connective.OR, generator.isGround(formula))
        .generate(formula.operands());
  }

  @Override
  public Fragment visit(Formula.Not formula) {
    Expression operand = generator.verdict(formula.operand(), scope);
    return Expression.composed(CodeBlock.of("$L.not()", operand.code()), false, List.of(operand));
  }

  @Override
  public Fragment visit(Formula.Atom formula) {
    return leaves.atom(formula);
  }

  @Override
  public Fragment visit(Formula.Comparison formula) {
    return leaves.comparison(formula);
  }

  @Override
  public Fragment visit(Formula.Call formula) {
    return leaves.call(formula);
  }

  @Override
  public Fragment visit(Formula.ClaimCall formula) {
    return leaves.claimCall(formula);
  }

  @Override
  public Fragment visit(Formula.Exists formula) {
    return new QuantifierGenerator(
            generator, formula, formula.domain(), formula.body(), Connective.OR)
        .generate(scope);
  }

  @Override
  public Fragment visit(Formula.ForAll formula) {
    return new QuantifierGenerator(
            generator, formula, formula.domain(), formula.body(), Connective.AND)
        .generate(scope);
  }
}
