package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.Formula;

/** Plain formulas as boolean expressions. */
final class PlainFormulas implements Formula.Visitor<Fragment> {

  private static final int MAX_OPERANDS = 24;

  private final FormulaGenerator generator;
  private final Scope scope;
  private final LeafFormulas leaves;

  PlainFormulas(FormulaGenerator generator, Scope scope) {
    this.generator = generator;
    this.scope = scope;
    this.leaves = new LeafFormulas(generator, scope, true);
  }

  private Expression connective(List<Formula> operands, String operator, String hint) {
    List<Expression> parts = new ArrayList<>();
    for (Formula operand : operands) {
      parts.add(operand(operand));
    }
    while (parts.size() > MAX_OPERANDS) {
      parts = grouped(parts, operator, hint);
    }
    return join(parts, operator);
  }

  private List<Expression> grouped(List<Expression> parts, String operator, String hint) {
    List<Expression> groups = new ArrayList<>();
    for (int start = 0; start < parts.size(); start += MAX_OPERANDS) {
      int end = Math.min(parts.size(), start + MAX_OPERANDS);
      Expression group = join(parts.subList(start, end), operator);
      groups.add(generator.methods().fit(group, TypeName.BOOLEAN, hint, 1));
    }
    return groups;
  }

  private static Expression join(List<Expression> parts, String operator) {
    CodeBlock code =
        parts.stream().map(Expression::code).collect(CodeBlock.joining("$W" + operator + " "));
    return Expression.composed(code, false, parts).asOperator();
  }

  private Expression operand(Formula formula) {
    return generator.value(formula, scope).asOperand();
  }

  @Override
  public Fragment visit(Formula.Constant formula) {
    return Expression.atomic(CodeBlock.of("$L", formula.value()));
  }

  @Override
  public Fragment visit(Formula.And formula) {
    return connective(formula.operands(), "&&", "conjunction");
  }

  @Override
  public Fragment visit(Formula.Or formula) {
    return connective(formula.operands(), "||", "disjunction");
  }

  @Override
  public Fragment visit(Formula.Not formula) {
    Expression operand = operand(formula.operand());
    return Expression.composed(CodeBlock.of("!$L", operand.code()), false, List.of(operand));
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
    throw new IllegalArgumentException("a quantifier is not plain");
  }

  @Override
  public Fragment visit(Formula.ForAll formula) {
    throw new IllegalArgumentException("a quantifier is not plain");
  }
}
